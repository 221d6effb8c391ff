import Glibc
import LedgerFaults
import TestSupport
import Testing

@testable import Alliance

/// What a power cut leaves, rebuilt from a recording of what was written and made durable.
@Suite("Power cuts")
struct LedgerPowerCutTests {
    /// A recording of some filings, and what was filed.
    private struct Recording {
        let faults: OpaquePointer
        let hashes: [String]
        let operations: Int
        /// How many operations made the empty ledger.
        let settled: Int
    }

    /// What was found after cuts.
    private struct Tally {
        var broken = 0
        var lost = 0
        var whole = 0
    }

    private func record(_ name: String) throws -> Recording {
        let folder = TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let faults = try #require(ledger_faults_new(name))
        var options = Ledger.Options()
        options.fileSystem = name
        // Small, so that the log is carried over several times.
        options.checkpointPages = 12
        let path = folder.path + "/alliance.db"
        var hashes: [String] = []
        _ = try Ledger(path, for: .filing, options: options)
        let settled = Int(ledger_faults_count(faults))
        for round in 0..<4 {
            // Opened anew each time, as by calls of the program.
            let ledger = try Ledger(path, for: .filing, options: options)
            for number in 1...4 {
                let draft = LedgerDrafts.draft(
                    round * 4 + number, size: number == 3 ? 60_000 : 2_000)
                guard case .filed(let filing, _) = try ledger.file(draft) else { continue }
                hashes.append(filing.hash)
                ledger_faults_mark(faults)
            }
        }
        return Recording(
            faults: faults, hashes: hashes, operations: Int(ledger_faults_count(faults)),
            settled: settled)
    }

    private func cut(
        _ recording: Recording, at count: Int, seed: UInt64, settled: Int, ignoring: Bool,
        _ tally: inout Tally
    ) {
        let folder = TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let path = folder.path + "/alliance.db"
        #expect(
            ledger_faults_replay(
                recording.faults, Int32(count), Int32(settled), UInt(seed), ignoring ? 1 : 0,
                folder.path) == 0)
        let acknowledged = Int(ledger_faults_marks(recording.faults, Int32(count)))
        do {
            // Filing goes on where it was cut off.
            let ledger = try Ledger(path, for: .filing)
            let hashes = try LedgerDrafts.hashes(ledger)
            let isPrefix = hashes == Array(recording.hashes.prefix(hashes.count))
            guard isPrefix, try LedgerDrafts.findings(path).isEmpty else {
                tally.broken += 1
                return
            }
            guard hashes.count >= acknowledged else {
                tally.lost += 1
                return
            }
            if case .filed = try ledger.file(LedgerDrafts.draft(99)) { tally.whole += 1 }
        } catch {
            tally.broken += 1
        }
    }

    @Test("after a power cut at any instant every acknowledged filing is there, and none by half")
    func cuts() throws {
        let recording = try record("bftp-power-cuts")
        defer { ledger_faults_free(recording.faults) }
        #expect(recording.hashes.count == 16)
        var generator = SplitMix64(seed: 6)
        let cuts = LedgerDrafts.count("BFTP_POWER_CUTS", else: 150)
        var (tally, control) = (Tally(), Tally())
        for _ in 0..<cuts {
            let span = UInt64(recording.operations - recording.settled + 1)
            let count = recording.settled + Int(generator.next() % span)
            let seed = generator.next()
            cut(
                recording, at: count, seed: seed, settled: recording.settled, ignoring: false,
                &tally)
            // The control: the same cuts where no sync counts. It must fail, or the test shows nothing.
            cut(
                recording, at: count, seed: seed, settled: recording.settled, ignoring: true,
                &control)
        }
        print("power cuts: \(cuts), \(tally); without syncs: \(control)")
        #expect(tally.broken == 0)
        #expect(tally.lost == 0)
        #expect(tally.whole == cuts)
        #expect(control.broken + control.lost > cuts / 5)
    }

    @Test("a power cut while the ledger is made leaves one, or nothing that is in the way")
    func making() throws {
        let recording = try record("bftp-power-cuts-making")
        defer { ledger_faults_free(recording.faults) }
        var generator = SplitMix64(seed: 7)
        var tally = Tally()
        for count in 0...recording.settled + 12 {
            cut(
                recording, at: count, seed: generator.next(), settled: 0, ignoring: false, &tally)
        }
        #expect(tally.whole == recording.settled + 13, "\(tally)")
    }
}
