/** Someone all vendors have as a customer. The same at every start. */
export interface Person {
	name: string;
	email: string | null;
	/** Mostly E.164, sometimes as people write it. */
	phone: string | null;
	country: string;
	isCompany: boolean;
}

/** A person at a vendor. */
export interface Customer extends Person {
	id: string | number;
	/** Where the vendor sends its invoices, if it knows such addresses. */
	invoicingEmails?: readonly string[];
}
