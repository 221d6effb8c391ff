import Glibc
import TestSupport
import Testing

@testable import Alliance

/// The built program, killed while it files; and several of it at once.
@Suite("Killed filers", .serialized)
struct LedgerKillTests {
    /// Reliability 3, P1: what was said to be filed is there, and nothing is there by half.
    @Test("killed at any instant, every filing is there whole or not at all")
    func kills() throws {
        let folder = TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let names = LedgerTool.writeReports(0..<30, in: folder).joined(separator: " ")
        let words = { (ledger: String) in
            "file --ledger \(ledger) --consent publish --at 2025-12-01T00:00:00Z \(names)"
        }
        let began = milliseconds
        #expect(LedgerTool.run(words("whole.db"), in: folder.path).exitCode == 0)
        let duration = max(20, milliseconds - began)
        var generator = SplitMix64(seed: 11)
        let kills = LedgerDrafts.count("BFTP_KILLS", else: 60)
        var (ledgers, interrupted, highest) = (1, 0, 0)
        for _ in 0..<kills {
            let ledger = "\(ledgers).db"
            let out = folder.path + "/out"
            // Who is killed before it has opened its output acknowledges nothing.
            unlink(out)
            let process = LedgerTool.start(words(ledger), in: folder.path, output: out)
            usleep(UInt32(generator.next() % UInt64(duration * 1000)))
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
            if status & 0x7F == SIGKILL { interrupted += 1 }
            let count = try check(folder.path + "/" + ledger, acknowledged: Files.text(out))
            #expect(count >= highest)
            highest = count == 30 ? 0 : count
            if count == 30 { ledgers += 1 }
        }
        print("kills: \(kills), of which while filing \(interrupted); ledgers \(ledgers)")
        #expect(interrupted > kills / 3)
        #expect(ledgers > 1)
    }

    /// Checks a ledger and answers how many filings it has.
    private func check(_ path: String, acknowledged output: String) throws -> Int {
        guard access(path, F_OK) == 0 else {
            #expect(output.isEmpty)
            return 0
        }
        // Filing opens it too, whatever state it was left in.
        let ledger = try Ledger(path, for: .filing)
        #expect(try LedgerDrafts.findings(path).isEmpty)
        let hashes = Set(try LedgerDrafts.hashes(ledger))
        for line in output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let hash = line.split(separator: " ").last.map(String.init) ?? ""
            #expect(hashes.contains(hash), "\(line)")
        }
        return hashes.count
    }

    private var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    @Test("eight programs that file at once lose nothing")
    func eight() throws {
        let folder = TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let each = LedgerDrafts.count("BFTP_FILINGS_EACH", else: 20)
        let began = milliseconds
        let processes = (0..<8).map { filer in
            let names = LedgerTool.writeReports(filer * each..<(filer + 1) * each, in: folder)
            return LedgerTool.start(
                "file --ledger all.db --consent internal " + names.joined(separator: " "),
                in: folder.path, output: folder.path + "/out-\(filer)")
        }
        for (filer, process) in processes.enumerated() {
            var status: Int32 = 0
            waitpid(process, &status, 0)
            #expect(status == 0, "\(Files.text(folder.path + "/out-\(filer)"))")
        }
        print("8 × \(each) filings by programs: \(milliseconds - began) ms")
        let ledger = try Ledger(folder.path + "/all.db", for: .reading)
        #expect(try ledger.count() == 8 * each)
        #expect(try LedgerDrafts.findings(folder.path + "/all.db").isEmpty)
        let run = LedgerTool.run("ledger verify --ledger all.db", in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
    }
}
