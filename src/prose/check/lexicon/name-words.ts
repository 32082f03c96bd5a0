/** Abbreviations and names with capitals that are nobody's. */
export const ordinaryCapitals: readonly string[] =
  'I ARR ACV TCV MRR NRR GRR ROI NPS CSAT CSM CS CRM ERP SLA SLO API SSO KPI OKR QBR EBR POC RFP RFQ NDA DPA MSA SOW PO VP SVP EVP CEO CFO COO CIO CTO CISO CMO CPO CHRO IT HR PR R&D FTE EBITDA TCO NPV IRR P&L BI AI ML UI UX QA FAQ PDF CSV HTML JSON XML SQL URL SaaS B2B B2C B2G OEM EU UK US USA UN APAC EMEA LATAM NA GDPR USD EUR GBP CNY JPY RMB CHF CAD AUD SEK NOK DKK PLN INR SGD HKD P0 P1 P2 P3 OK Q&A TBD TBC N/A ASAP FYI AM PM Mr Mrs Ms Dr Prof Sir Madam Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec English Chinese Christmas Easter Thanksgiving Internet Wi-Fi Yes No'.split(
    ' ',
  );

/** Departments and roles that speak at the head of a sentence without being a person's name. */
export const ordinarySubjects: readonly string[] =
  'procurement purchasing finance legal engineering operations sales marketing management leadership support accounting controlling logistics planning quality production dispatch warehouse security compliance security everybody everyone nobody somebody someone anyone anybody he she it they we you this that these those ours yours theirs mine who what which nothing something everything none both either neither one another others most many few some all each every usage health value price renewal notice adoption satisfaction churn revenue budget retention engagement prices usage'.split(
    ' ',
  );

/** Words that commonly begin a sentence of a brief, besides those of the catalogue. */
export const ordinaryOpeners: readonly string[] =
  'a about above accept according acknowledge across active act add address admit after again against agree agreed ahead aim align all almost along already also although always among an anchor and another answer any anything apart appreciate argue around as ask assume at attach available avoid away back be because become before begin behind being below beside besides between beyond both bring briefly build but buy by call can carry cautiously check choose clarify clear clearly close collect combine come compare concede conclude confirm connect consider continue convert cost could count counted counter cover currently customer data decide declare defend define deliver demonstrate despite detail develop did different differentiate discuss do document does done down draft drive due during each early either else emphasise emphasize end ensure enter equally escalate establish evaluate even every everything evidence exactly except expand expect explain explore express facts fewer finally find first fix focus follow for forget frame from full fully further gain gather get getting give given go going good grant great group grow growth half hand hard has have having hear help hence here highlight hold honestly how however identify if in include indeed inform inside instead into introduce invest invite is it its join just keep know known land last late later lay lead learn least leave less let leverage like likely link list listen little look looking lost lower maintain make making map mark matter maybe mean measured meanwhile meet mention more moreover most move much must name near neither never nevertheless new next no none nonetheless nor not note nothing notice now of off offer often on once one only onto open opening or other otherwise our out over overall own paid part pause pay people perhaps pick place plan please point position postpone praise prepare present presented press price prioritise prioritize probably proceed promise proof propose protect prove provide push put quantify question quickly quote raise rather reach read real really reassure rebuild recall recent recently recognise recognize recommend reconfirm record refer reframe regardless reinforce relate release remain remember remind remove renew repair repeat replace report reposition request resolve respond respect rest restate restore result return review right risk run say saying schedule second secure see seek seem send separately serve set several share shift short should show shows similarly simply since small so solve some someone something soon speak start starting state stay step still stop strengthen stress strictly strong stronger struggle submit such suggest summarise summarize support sure surface switch take taken talk tell test than thank thanks that the their them then there therefore these they things think third this those though three through thus tie till time to today together too toward track trade treat trust try turn two under underline understand unless unlike until up upon use used users using usually validate value verify very view visit wait walk want was watch we well were what whatever when where whether which while who why will win with within without work working would write yes yet you your'.split(
    ' ',
  );

/** What somebody does, right after a name: says, wants, quoted. */
export const deedsAfterName =
  "(?:'s\\b|\\s(?:said|says|told|tells|wrote|writes|asked|asks|wants?|wanted|thinks|believes|confirmed|confirms|agreed|agrees|mentioned|promised|promises|complained|insists|insisted|warned|explained|signed|approved|approves|decides|decided|leads|owns|left|joined|is|was|has|had|will|can|would|could|offers|offered|quoted|quotes|charges|undercuts|beats|put|came|comes|made|makes|does|did|knows|needs|sits|stands|runs|shows|claims|claimed|gave|gives|sent|holds|remains|became|reported|reports)\\b)";

/** Before a name, or after it: that it is a rival's. */
export const rivalBefore =
  '(?:competitors?|rivals?|alternatives?|vendors?|suppliers?|providers?|challengers?|switch(?:ing|ed)? to|mov(?:e|ing|ed) to|migrat(?:e|ing|ed) to|versus|vs\\.?|compared (?:to|with)|over to|(?:quote|offer|bid|proposal|demo|pilot|price) (?:from|of|by|with)|replaced? (?:us )?(?:by|with)|evaluating|testing|trialling|trying|gap to|cheaper than|better than|compete with)\\s(?:(?:such as|like|named|called|the|is|are)\\s)?$';
export const rivalAfter =
  "^(?:'s)?\\s(?:(?:is|are|has|have|just|already|also|now)\\s)*(?:cheaper|quoted|quotes?|undercuts?|offers?|offered|promises|charges|pitched|demo|pilot|put (?:a|its)|written quote|ahead in|stronger|better at|in a pilot|running a pilot|the one to prepare)";

/** Well-known makers of business software: in a brief none of them is there by chance. */
export const knownVendors: readonly string[] =
  'Salesforce|HubSpot|Gainsight|Totango|ChurnZero|Planhat|Vitally|Catalyst|Zendesk|Intercom|Freshworks|Freshdesk|ServiceNow|Workday|Oracle|SAP|Microsoft|Google|Amazon|AWS|Azure|IBM|Adobe|Atlassian|Jira|Slack|Zoom|Notion|Asana|Monday\\.com|Airtable|Snowflake|Databricks|Tableau|Power BI|Looker|NetSuite|Sage|Infor|Zoho|Pipedrive|Dynamics|SugarCRM|Pega|Coupa|Ariba|Blue Yonder|Kinaxis|Anaplan|Manhattan|Descartes|project44|FourKites|OpenAI|ChatGPT'.split(
    '|',
  );
export const knownChineseVendors: readonly string[] =
  '飞书|钉钉|企业微信|用友|金蝶|纷享销客|销售易|腾讯|阿里云|阿里巴巴|华为云|华为|百度|字节跳动|致远|泛微|蓝凌|明源云|有赞|微盟|北森|浪潮|东软|神州数码|泛微协同|红圈|八骏|悟空CRM|简道云|明道云|氚云|伙伴云|石墨|语雀|道一云|网易'.split(
    '|',
  );
