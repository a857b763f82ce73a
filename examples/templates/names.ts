// Of nodes that other nodes or notes name.

/** The node that signs links. */
export const signNode = 'Sign a link';

/** The node that writes the message, whose items know who it is for. */
export const writeNode = 'Write the message';

/** The node that mails it, in which users enter their sender. */
export const mailNode = 'Send the mail';

/** The trigger that links of Portal Link lead to. */
export const openedNode = 'Link opened';

/** The node that mails a new link for an expired one. */
export const newLinkNode = 'Mail the new link';
