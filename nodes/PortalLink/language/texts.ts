/** The texts of one language: formal or not, as companies write to customers where it is spoken. */
export interface LanguageTexts {
	message: MessageTexts;
	page: PageTexts;
}

/** With the fields of `message/fill.ts` in them. */
interface MessageTexts {
	/** The mail around what it has to say. */
	emailText(says: string): string;
	/** The text message. No letter in it may be outside GSM-7, or every message costs more. */
	smsText(says: string): string;
	/** Between the button and the bare address in the HTML. */
	ifButtonFails: string;
	topics: Record<Topic, TopicTexts>;
}

/** What a message is about. */
export type Topic =
	| 'portal'
	| 'unpaidInvoice'
	/** Several, or nobody knows how many. */
	| 'unpaidInvoices'
	| 'failedPayment'
	| 'newInvoice';

export interface TopicTexts {
	/** It names the company: by the sender alone many do not open a mail about money. */
	emailSubject: string;
	/** What the mail says before the link. */
	email: string;
	/** The same in few words, and without letters outside GSM-7. */
	sms: string;
	buttonText: string;
}

/** The pages that a customer sees who opens a signed link. */
export interface PageTexts {
	/** With `note`, why there is one more click. */
	welcome: Page & { note: string; button: string };
	/** The link has ended, and no new one can be sent. */
	expired: Page;
	/** The link has ended, and the button has a new one sent. */
	renewable: Page & { button: string };
	/** After the press of that button. It does not tell whether there is such a customer. */
	sent: Page;
	/** The link is cut short, or changed. */
	damaged: Page;
	/** The provider does not answer, or not in time. */
	unreachable: Page & { button: string };
	/** The provider has no such customer any more: trying again would not help. */
	gone: Page;
}

interface Page {
	title: string;
	text: string;
}
