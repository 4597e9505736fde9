/** What a chat or a call may claim of its encryption, from the devices and keys of its members. */
package org.sealcheck.reference.messenger.status;
