import Diagnostics
import EmissionFactors
import Inventory

/// One import under way: reads all files, then finds what is counted twice.
final class ImportRun {
    private let library: FactorLibrary
    private let options: ImportOptions
    private let header: ImportHeader
    private let context: ReadingContext
    private let chain: PlacementChain
    private let intake: LineIntake
    /// Hands lines on to the intake and tells whoever wants to know.
    private let takeBatch: (LineBatch) -> Void
    /// What became of each file, in the order of the files.
    private var files: [ImportBalance?] = []
    private var diagnostics = DiagnosticSink()
    private var reports: [ImportedReport] = []
    /// The names of the documents and tables among the files, without folders.
    private var sourceNames: Set<String> = []
    private var recognised: [(heading: String, meaning: String)] = []

    init(
        library: FactorLibrary, mapping: SourceMapping, options: ImportOptions,
        header: ImportHeader
    ) throws(FactorFolderFailure) {
        self.library = library
        self.options = options
        self.header = header
        let departments = library.catalogue.departments
        var mapping = mapping
        if let currency = options.currency, mapping.constants["currency"] == nil {
            mapping.constants["currency"] = currency
        }
        let intake = LineIntake(store: RecordStore(departments: departments))
        self.intake = intake
        takeBatch = { batch in
            intake.take(batch)
            options.onLines?(batch.lines.count, batch.documents.last?.document.file ?? "")
        }
        let rules = try LineRules(library: library)
        let values = try ValueVocabulary(library: library)
        chain = PlacementChain(
            rules: try PlacementRules(library: library), mapping: mapping,
            departments: departments, values: values, bounds: rules.bounds, library: library,
            department: options.department, country: header.production.country)
        context = ReadingContext(
            library: library, mapping: mapping, options: options,
            columns: try ColumnVocabulary(library: library),
            values: values, rules: rules,
            meters: MeterCollection(options: options.meters))
    }

    // MARK: Reading

    /// Reads all files.
    func read(_ opened: [ImportFile]) {
        files = Array(repeating: nil, count: opened.count)
        for file in opened where file.form.format != nil {
            sourceNames.insert(
                SourceOrigin(file: file.name, document: "", locator: "", line: 0).fileName)
        }
        // Review lists come first: what they have decided no source decides again.
        for (index, file) in opened.enumerated() where file.form.isReviewList {
            read(file, at: index)
        }
        let items = opened.enumerated().compactMap { index, file in
            file.form.formatOfItsOwn.map {
                ReadingJob.Item(index: index, file: file, format: $0)
            }
        }
        let jobs = ReadingJob.jobs(
            for: items, threads: options.workers ?? ReadingPool.threadCount(files: items.count))
        let pool = startPool(jobs)
        var waiting = jobs[...]
        for (index, file) in opened.enumerated() where !file.form.isReviewList {
            if file.form.formatOfItsOwn == nil {
                read(file, at: index)
            } else if let job = waiting.first, job.items[0].index == index {
                waiting.removeFirst()
                take(job, pool)
            }
        }
        pool?.join()
    }

    /// Takes the lines of a job's files, in order.
    private func take(_ job: ReadingJob, _ pool: ReadingPool?) {
        for item in job.items { intake.enter(file: item.index, named: item.file.name) }
        if let pool {
            job.forEachBatch(takeBatch)
            pool.finish(job)
        } else {
            job.read(context, makeJudge(takeBatch))
        }
        for (item, document) in zip(job.items, job.documents) { note(document, at: item.index) }
    }

    /// Threads that read; nil where one small file is read faster without.
    private func startPool(_ jobs: [ReadingJob]) -> ReadingPool? {
        guard jobs.count > 1 || jobs.first?.isLarge == true else { return nil }
        if jobs.count == 1 { jobs[0].judgesBeside = true }
        let pool = ReadingPool(jobs: jobs)
        pool.start(options.workers ?? ReadingPool.threadCount(files: jobs.count)) {
            let context = OwnedByThread(context.ofAnotherThread())
            let check = RecordCheck(library: library, production: header.production)
            let makeJudge = makeJudges(check)
            return { job in job.run(context.value, makeJudge) }
        }
        return pool
    }

    private func makeJudge(_ handOn: @escaping (LineBatch) -> Void) -> LineJudge {
        makeJudges(RecordCheck(library: library, production: header.production))(handOn)
    }

    /// What makes a judge for each file that one thread reads.
    private func makeJudges(
        _ check: RecordCheck
    ) -> @Sendable (@escaping (LineBatch) -> Void) -> LineJudge {
        let (chain, options, needsKeys) = (chain, options, intake.hasListedLines)
        let owned = OwnedByThread((check: check, memory: PlacementMemory()))
        return { handOn in
            LineJudge(
                chain: chain, check: owned.value.check, memory: owned.value.memory,
                language: options.language,
                projects: Set(options.projects), needsKeys: needsKeys, handOn: handOn)
        }
    }

    /// Reads one file to its end in this thread.
    private func read(_ file: ImportFile, at index: Int) {
        intake.enter(file: index, named: file.name)
        var document = SourceDocument(file: file.name, kind: .table)
        let judge = makeJudge(takeBatch)
        do throws(InputFile.Failure) {
            switch file.form {
            case .unknown:
                document.diagnostics = file.form.diagnostics(file.name)
                note(document, at: index, kind: "unknown")
            case .report: readReport(try file.open(), judge, at: index)
            case .reviewList:
                document = ReviewListReader().read(try file.open(), into: judge)
                judge.flush()
                note(document, at: index)
            case .document, .table:
                let format = file.form.format ?? SourceRegistry.table
                document = format.makeReader(context).read(try file.open(), into: judge)
                judge.flush()
                note(document, at: index)
            }
        } catch {
            document.diagnostics.report(error.diagnostic(file.name))
            note(document, at: index, kind: "unknown")
        }
    }

    private func note(_ document: SourceDocument, at index: Int, kind: String? = nil) {
        var balance = ImportBalance(file: document.file, kind: kind ?? document.kind.rawValue)
        balance.sha256 = document.sha256
        diagnostics.merge(document.diagnostics)
        recognised += document.columns
        files[index] = balance
    }

    private func readReport(_ file: InputFile, _ judge: LineJudge, at index: Int) {
        let name = file.name
        let intake = intake
        let document = SourceDocument(file: name, kind: .table)
        let copier = RecordCopier { record, reader in
            let position = reader.locator?.recordPosition() ?? SourcePosition(file: name)
            judge.takeOwn(record, at: position, of: document)
            if !record.setBuild.isEmpty {
                intake.store.describe(setBuild: record.setBuild, reader.setBuildAttributes)
            }
        }
        var options = ReportReader.Options()
        options.decimalMark = self.options.decimalMark
        let reader = ReportReader(library: library, options: options)
        let report = reader.read(file) { _ in copier }.report
        judge.flush()
        var balance = ImportBalance(file: name, kind: "report")
        balance.sha256 = report.sha256
        diagnostics.merge(report.diagnostics)
        reports.append(report)
        files[index] = balance
    }

    // MARK: Deciding

    /// Decides about what is counted twice, and adds everything up.
    func finish() -> ImportOutcome {
        let last = makeJudge(takeBatch)
        diagnostics.merge(context.meters.finish(into: last))
        last.flush()
        ImportedReport.reportDuplicates(among: reports, to: &diagnostics)
        for report in reports
        where !report.diagnostics.hasErrors
            && report.identity.production != header.identity.production
        {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "import-other-production",
                        [
                            "found": .text(report.identity.production),
                            "expected": .text(header.identity.production),
                        ]), at: SourcePosition(file: report.file)))
        }
        let ordered = files.compactMap { $0 }
        var search = OverlapSearch(
            record: intake.counting,
            files: ordered.indices.map { index in
                (sha256: ordered[index].sha256, lines: intake.registry.lines(ofFile: index))
            })
        search.run()
        let overlaps = resolve(search) + explained()
        for line in search.unbilled { intake.setReview(line) }
        reportUnmatched(ordered)
        intake.finishNumbering()
        reportRenewedIDs()
        var balances = ordered
        for index in balances.indices { intake.registry.tally(index, into: &balances[index]) }
        reportUnassigned()
        reportNothing(balances)
        var completeness = intake.money
        completeness.finish { [intake] in !intake.registry.isReview($0) }
        return ImportOutcome(
            balances: balances, diagnostics: diagnostics, header: header,
            completeness: completeness, overlaps: overlaps, intake: intake,
            credits: options.keepsDuplicates ? [] : search.partialCredits, columns: recognised,
            language: options.language)
    }

    /// Says whose ids others have had before.
    private func reportRenewedIDs() {
        let renewed = intake.numbering.renewed
        // With an error there is no report in which anything is replaced.
        guard let first = renewed.min(), !diagnostics.hasErrors else { return }
        diagnostics.report(
            Diagnostic(
                .warning,
                Message(
                    "import-id-renewed",
                    [
                        "count": .number(renewed.count),
                        "first": .text(
                            SourceOrigin.text(intake.origin(of: first), in: options.language)),
                    ])))
    }

    /// Says which lists have completed rows whose lines no source has.
    private func reportUnmatched(_ files: [ImportBalance]) {
        for rows in intake.resolveUnmatched(sources: sourceNames) {
            let first = SourceOrigin.text(rows.first, in: options.language)
            diagnostics.report(
                Diagnostic(
                    .warning,
                    Message(
                        "review-list-unmatched",
                        [
                            "count": .number(rows.count), "changed": .number(rows.changed),
                            "first": .text(first),
                        ]), at: SourcePosition(file: files[rows.list].file),
                    remedy: Message("remedy-review-list-unmatched")))
        }
    }

    /// Says that nothing of all files counts, which no balance of zeros makes plain.
    private func reportNothing(_ balances: [ImportBalance]) {
        guard !diagnostics.hasErrors, balances.contains(where: { $0.read > 0 }),
            balances.allSatisfy({ $0.placed == 0 && $0.review == 0 })
        else { return }
        diagnostics.report(Diagnostic(.warning, Message("import-nothing")))
    }

    /// Says where records stand whose documents name no department.
    private func reportUnassigned() {
        let unassigned = DepartmentVocabulary.unassigned
        guard intake.store.departmentNames.contains(unassigned.id) else { return }
        let name = options.language == .danish ? unassigned.danish : unassigned.english
        diagnostics.report(
            Diagnostic(
                .warning, Message("import-no-department", ["department": .text(name)]),
                remedy: Message("remedy-import-no-department")))
    }

    /// Sets aside the lines that give way, and says each.
    private func resolve(_ search: OverlapSearch) -> [ImportOutcome.FoundOverlap] {
        var found: [ImportOutcome.FoundOverlap] = []
        for overlap in search.overlaps {
            let (lost, kept) = (intake.origin(of: overlap.lost), intake.origin(of: overlap.kept))
            found.append(.init(rule: overlap.rule.rawValue, lost: lost, kept: kept))
            if !options.keepsDuplicates { intake.setAside(overlap.lost, overlap.rule.rawValue) }
            say(overlap.rule.message, lost, kept)
        }
        for credit in search.partialCredits {
            let (line, taken) = (intake.origin(of: credit.line), intake.origin(of: credit.credit))
            found.append(.init(rule: "credited-in-part", lost: taken, kept: line))
            if !options.keepsDuplicates { intake.setAside(credit.credit, "credited-in-part") }
            say("overlap-credited-in-part", taken, line)
        }
        for pair in search.reusedNumbers {
            say(
                "invoice-number-reused", intake.origin(of: pair.second),
                intake.origin(of: pair.first))
        }
        for pair in search.overlappingEnergy {
            say(
                "energy-days-overlap", intake.origin(of: pair.second),
                intake.origin(of: pair.first))
        }
        for pair in search.unlikelyVehicles {
            say(
                "fuel-and-distance-differ", intake.origin(of: pair.distance),
                intake.origin(of: pair.fuel))
        }
        return found
    }

    /// Lines that their own reader set aside for the sake of another.
    private func explained() -> [ImportOutcome.FoundOverlap] {
        intake.explained.map { entry in
            let lost = intake.origin(of: entry.line)
            say("overlap-ticket", lost, entry.kept)
            return .init(rule: entry.rule, lost: lost, kept: entry.kept)
        }
    }

    private func say(_ id: String, _ lost: String, _ kept: String) {
        let places = [lost, kept].map { SourceOrigin.text($0, in: options.language) }
        diagnostics.report(
            Diagnostic(
                .warning, Message(id, ["first": .text(places[0]), "second": .text(places[1])]),
                remedy: id.hasPrefix("overlap-") && options.keepsDuplicates
                    ? Message("remedy-overlap-kept") : nil))
    }
}

extension SourceForm {
    /// The format of a document that any thread may read by itself; nil for all others.
    fileprivate var formatOfItsOwn: SourceFormat? {
        format.flatMap { $0.isBroughtTogether ? nil : $0 }
    }

    /// What reads the document.
    fileprivate var format: SourceFormat? {
        switch self {
        case .document(let format): return format
        case .table: return SourceRegistry.table
        case .report, .reviewList, .unknown: return nil
        }
    }
}
