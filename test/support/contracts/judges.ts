import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isObject, type Json } from './json';

/** Formats of a vendor's own, by name. */
export type Formats = Record<string, RegExp>;

/** Checks values against schemas of one document; compiles each at its first use. */
export class Judges {
	readonly #strict: Ajv2020;
	readonly #fromText: Ajv2020;
	readonly #compiled = new Map<unknown, ValidateFunction>();

	constructor(document: Json, formats: Formats) {
		const judge = (coerceTypes: boolean) => {
			const ajv = new Ajv2020({
				allErrors: true,
				strict: false,
				validateSchema: false,
				coerceTypes,
				// A format that nobody has told it lets all pass.
				logger: false,
			});
			addFormats(ajv);
			for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
			return ajv.addSchema(document, documentId);
		};
		this.#strict = judge(false);
		this.#fromText = judge(true);
	}

	/**
	 * What the schema, made at its first use, has against the value.
	 * @param key what the schema is remembered by: an object of the contract
	 */
	errors(value: unknown, key: object, schema: () => unknown): ErrorObject[] {
		return this.#errors(this.#strict, value, key, schema);
	}

	/** The same for values that are written as texts, of a query or a form: it turns them into what they stand for. */
	errorsOfTexts(value: Json, key: object, schema: () => unknown): ErrorObject[] {
		return this.#errors(this.#fromText, value, key, schema);
	}

	#errors(ajv: Ajv2020, value: unknown, key: object, schema: () => unknown): ErrorObject[] {
		const validate = this.#compiled.get(key) ?? ajv.compile(schemaOf(schema()));
		this.#compiled.set(key, validate);
		validate(value);
		// That the condition failed is said by what failed in it.
		return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
	}
}

const documentId = 'contract';

const schemaOf = (schema: unknown): boolean | Json =>
	isObject(schema) ? schema : schema !== false;

/** References within the document, so that they hold in a schema that is taken out of it. */
export function withFullReferences(document: unknown): unknown {
	return JSON.parse(
		JSON.stringify(document).replaceAll('"$ref":"#/', `"$ref":"${documentId}#/`),
	) as unknown;
}
