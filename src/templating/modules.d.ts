declare module '*.hbs' {
  /** A template, compiled when the program was built; `Handlebars.template` makes a function of it. */
  const specification: TemplateSpecification;
  export default specification;
  /** What stands before the template between two lines of `---`, as `key: value`; empty where nothing does. */
  export const frontMatter: Readonly<Record<string, string>>;
}

declare module '*.css' {
  /** The style sheet's text. */
  const css: string;
  export default css;
}
