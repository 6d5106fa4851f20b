import i18next from 'i18next';
import { afterEach, expect, it } from 'vitest';
import { speakWith, wordsOf } from './companyWords';

afterEach(async () => {
  speakWith({});
  await i18next.changeLanguage('zh');
});

it('keeps the product’s word for a term that a company does not name', () => {
  const words = wordsOf({ kr: { zh: '重点', en: '', en_plural: '' } });
  expect(words.zh.kr.one).toBe('重点');
  expect(words.en.kr.many).toBe('KRs');
  expect(words.zh.objective.one).toBe('目标');
});

it('puts the company’s word into every sentence, in its form', async () => {
  speakWith({ key_result: { zh: '重点工作', en: 'outcome', en_plural: 'outcomes' } });
  expect(i18next.t('home.keyResults.mine')).toBe('我的重点工作');
  await i18next.changeLanguage('en');
  expect(i18next.t('home.keyResults.mine')).toBe('My outcomes');
  expect(i18next.t('home.keyResults.company')).toBe('Outcomes of the company');
});

it('takes one English form for both where only one was given', () => {
  expect(wordsOf({ kr: { zh: '', en: 'focus', en_plural: '' } }).en.kr.Many).toBe('Focus');
});

it('gives the product’s words back when a company takes its own away', () => {
  speakWith({ key_result: { zh: '重点工作', en: '', en_plural: '' } });
  speakWith({});
  expect(i18next.t('home.keyResults.mine')).toBe('我的关键结果');
});
