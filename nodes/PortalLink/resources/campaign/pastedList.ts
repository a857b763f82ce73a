import { columnsInWords } from '../../campaign/columns';
import { pastedList as parse, type PastedList } from '../../campaign/pastedList';
import type { CampaignOperation } from './operation';

export const pastedList: CampaignOperation = {
	value: 'pastedList',
	name: 'Pasted List',
	action: 'Turn a pasted list into customers',
	description:
		'Pass on the customers in a list that you paste, such as from Excel or Google Sheets',
	fields: [
		{
			displayName: 'Your List',
			name: 'list',
			type: 'string',
			typeOptions: { rows: 8 },
			default: '',
			required: true,
			noDataExpression: true,
			placeholder: 'customerId,email\ncus_1,ana@example.com',
			description:
				'Copy the rows together with their headings from Excel, Google Sheets or a CSV file, and paste them here',
		},
	],
	run({ asEntered, tell }) {
		const list = parse(asEntered('list'));
		tell(sentenceAbout(list));
		return list.customers.map((json) => ({ json, item: 0 }));
	},
};

/** Such as: 20 rows, with the columns “clientId” and “email”. */
function sentenceAbout({ columns, customers }: PastedList): string {
	const count = customers.length === 1 ? '1 row' : `${customers.length} rows`;
	return `${count}, with ${columnsInWords(columns)}.`;
}
