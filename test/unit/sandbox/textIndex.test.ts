import { TextIndex } from '../../../sandbox/stage/textIndex';

const index = new TextIndex([
	['Ana', null, 'ana@example.com'],
	['Mariana', 'crm-2', 'mariana@example.com'],
	['Li Na', 'crm.3', 'li_na@example.com'],
	['Lix (Na)', 'crm-4', 'lixna@example.com'],
]);

describe('the text index', () => {
	it('finds a part of any field, whatever its case', () => {
		expect(index.rowsLike('ANA@example')).toEqual([0, 1]);
		expect(index.rowsLike('crm.')).toEqual([2]);
		expect(index.rowsLike('(na)')).toEqual([3]);
		expect(index.rowsLike('nobody')).toEqual([]);
	});

	it('takes % and _ for wildcards that stay within a field', () => {
		expect(index.rowsLike('li_na@')).toEqual([2, 3]);
		expect(index.rowsLike('m%a@')).toEqual([1]);
		expect(index.rowsLike('crm%example')).toEqual([]);
	});

	it('finds rows that have all words in any field', () => {
		expect(index.rowsWithAll(['na', 'crm'])).toEqual([1, 2, 3]);
		expect(index.rowsWithAll(['example', 'li', '3'])).toEqual([2]);
		expect(index.rowsWithAll([])).toEqual([]);
	});
});
