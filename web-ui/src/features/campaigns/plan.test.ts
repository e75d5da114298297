import { describe, expect, it } from 'vitest';
import { aPlan } from './fixtures';
import { contentName, freshId, located, newMilestone, nextContentRef, pinned, sectionOf, targetText } from './plan';

const number = (value: number) => value.toLocaleString('vi-VN');

describe('a plan', () => {
  it('gives a new row an id that no other has, also after one was removed', () => {
    expect(freshId('m', [{ id: 'm1' }, { id: 'm3' }])).toBe('m4');
    expect(freshId('m', [{ id: 'm2' }])).toBe('m3');
  });

  it('numbers a new content after the last', () => {
    expect(nextContentRef(['III.1', 'III.2'])).toBe('III.3');
    expect(nextContentRef(['III.2', 'III.1'])).toBe('III.3');
    expect(nextContentRef([])).toBe('1');
  });

  it('calls a content by its heading, else by its first words without its number', () => {
    const content = {
      ref: '2',
      label: '2.',
      heading: null,
      text: '2. Thực hiện chương trình hành động thực\n\nhiện nghị quyết',
    };
    expect(contentName(content, 90)).toBe('Thực hiện chương trình hành động thực hiện nghị quyết');
    expect(contentName(content, 20)).toBe('Thực hiện chương…');
    expect(contentName({ ...content, heading: 'Chương trình' }, 20)).toBe('Chương trình');
    expect(contentName({ ...content, text: 'Mộtchữrấtdài' }, 5)).toBe('Mộtc…');
  });

  it('adds a milestone with what its kind usually asks for and without a day', () => {
    expect(newMilestone(aPlan(), 'REGISTRATION_DUE', 'Đăng ký thi đua')).toMatchObject({
      id: 'm2',
      deliverable: 'REGISTRATION',
      due: null,
    });
  });

  it('knows where its items stand in the document', () => {
    const labels = {
      theme: 'Chủ đề',
      period: 'Thời gian',
      participants: '',
      objectives: '',
      contents: 'Nội dung',
      criteria: '',
      indicators: '',
      milestones: 'Mốc',
      rewards: '',
      duties: '',
      recipients: '',
      audience: '',
      legalBases: '',
      signers: '',
    };
    expect(located(aPlan(), labels)).toEqual([
      { id: 'milestones-m1', label: 'Mốc', source: { text: 'Sơ kết ngày 09/7/2027', start: 40, end: 61 } },
    ]);
  });
});

describe('messages pinned to a place', () => {
  const pins = pinned([
    { pointer: '/milestones/2/due', text: 'chưa có ngày' },
    { pointer: '/milestones/20', text: 'khác' },
  ]);

  it('are found at it and under its row', () => {
    expect(pins.at('/milestones/2/due')).toBe('chưa có ngày');
    expect(pins.under('/milestones/2')).toEqual(['chưa có ngày']);
  });

  it('belong to a section of the page', () => {
    expect(sectionOf('/periodTo')).toBe('basics');
    expect(sectionOf('/milestones/2/due')).toBe('milestones');
  });
});

describe('a target', () => {
  it('reads as a comparison', () => {
    expect(targetText({ op: '>=', value: 85, unit: '%' }, number)).toBe('≥ 85%');
    expect(targetText({ op: '=', value: 3220, unit: 'lượt' }, number)).toBe('3.220 lượt');
    expect(targetText({ op: 'BETWEEN', value: 2, max: 4, unit: 'lớp' }, number)).toBe('2 – 4 lớp');
  });
});
