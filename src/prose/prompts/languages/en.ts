import account from '../../../../prompts/en/_account.hbs';
import answer from '../../../../prompts/en/_answer.hbs';
import facts from '../../../../prompts/en/_facts.hbs';
import fenced from '../../../../prompts/en/_fenced.hbs';
import repair from '../../../../prompts/en/_repair.hbs';
import rules from '../../../../prompts/en/_rules.hbs';
import competitive, { frontMatter as ofCompetitive } from '../../../../prompts/en/competitive-rebuttals.hbs';
import concession, { frontMatter as ofConcession } from '../../../../prompts/en/concession-framework.hbs';
import expansion, { frontMatter as ofExpansion } from '../../../../prompts/en/expansion-openers.hbs';
import health, { frontMatter as ofHealth } from '../../../../prompts/en/health-narrative.hbs';
import roi, { frontMatter as ofRoi } from '../../../../prompts/en/roi-story.hbs';
import { textTemplate } from '../../../templating/templates.ts';
import type { PromptPack } from '../prompt-pack.ts';

const partials = { _account: account, _answer: answer, _facts: facts, _fenced: fenced };

export const promptPack: PromptPack = {
  rules: textTemplate(rules),
  repair: textTemplate(repair),
  sections: {
    healthNarrative: { render: textTemplate(health, partials), frontMatter: ofHealth },
    roiStory: { render: textTemplate(roi, partials), frontMatter: ofRoi },
    competitiveRebuttals: { render: textTemplate(competitive, partials), frontMatter: ofCompetitive },
    expansionOpeners: { render: textTemplate(expansion, partials), frontMatter: ofExpansion },
    concessionFramework: { render: textTemplate(concession, partials), frontMatter: ofConcession },
  },
};
