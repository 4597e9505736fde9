/** The roles of the Signal protocol, one interface each, and the records that several of them use. */
package org.sealcheck.contract.signal;
