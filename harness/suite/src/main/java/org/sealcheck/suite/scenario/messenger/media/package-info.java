/** Attachments in scenarios and properties: what a dishonest sender or store makes, from the text alone. */
package org.sealcheck.suite.scenario.messenger.media;
