/** People who work on an engine that serves by SSH, from wherever they are. */
package mainstay.ssh;
