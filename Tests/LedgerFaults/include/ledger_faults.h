// A view of the file system for SQLite that records what is written and made durable, fails on demand, and
// rebuilds the files as a power cut at any instant could have left them.
#ifndef LEDGER_FAULTS_H
#define LEDGER_FAULTS_H

typedef struct ledger_faults ledger_faults;

// Registers a view under a name that nobody else uses.
ledger_faults *ledger_faults_new(const char *name);
// Gives it up; no connection may use it any more.
void ledger_faults_free(ledger_faults *faults);

// What is counted and may fail: 1 writes, truncations, syncs and deletions; 2 reads.
// From the n-th on (from 1) an operation fails with a code of SQLite: only that one, or all that follow.
// A failing write first writes half of its bytes where `half` is set.
void ledger_faults_fail(
    ledger_faults *faults, int kinds, int at, int code, int forever, int half);
// From now on files can only be opened for reading, as on a medium that nobody can write to.
void ledger_faults_read_only(ledger_faults *faults);
// How many operations have failed since then.
int ledger_faults_failed(const ledger_faults *faults);

// Notes that the caller was told so: everything before this place must last.
void ledger_faults_mark(ledger_faults *faults);
// How many operations were recorded, marks among them.
int ledger_faults_count(const ledger_faults *faults);
// How many marks stand among the first operations.
int ledger_faults_marks(const ledger_faults *faults, int count);

// Writes into a folder what a power cut after so many operations may leave: what was synced, and of what was
// not each write whole, not at all, or in torn sectors of 512 bytes, by a seed. Operations before `settled`
// are durable in any case. With `ignoring` no sync counts. 0 where it worked.
int ledger_faults_replay(
    const ledger_faults *faults, int count, int settled, unsigned long seed, int ignoring,
    const char *folder);
#endif
