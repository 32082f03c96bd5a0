declare module '*.hbs' {
  /** A template, compiled when the program was built; `Handlebars.template` makes a function of it. */
  const specification: TemplateSpecification;
  export default specification;
}

declare module '*.css' {
  /** The style sheet's text. */
  const css: string;
  export default css;
}
