using System.Globalization;
using System.Runtime.ExceptionServices;
using DolphinLean.Data.Scans;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Engine.Studies;
using DolphinLean.Indicators.Statistics;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Studies;

/// <summary>Runs every candidate of a study over the same scans, walks forward through them, writes page and tables, and prints.</summary>
internal static class StudyRun
{
    /// <summary>Runs a study.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The data hold too few days, or the request contradicts itself.</exception>
    public static int Execute(CommandContext context, StudyRequest request)
    {
        if (File.Exists(request.Out))
            throw new InputException($"--out {request.Out}: expected a folder for results, found a file");
        var plans = StudyPlan.Of(request.Study, request.Values, request.Parameters);
        var scans = request.Data is { } data ? InputFile.RequireFolder(data) : SyntheticMarketFolder.Ensure(SyntheticMarketFolder.DefaultPath, context, request.Quiet);
        var windows = WindowsOf(request, ScanFile.List(scans).Count(file => file.Date >= (request.Start ?? DateOnly.MinValue) && file.Date <= (request.End ?? DateOnly.MaxValue)), scans);
        var runs = ProgressDisplay.Run(context, $"study {request.Study.Name}", request.Quiet, report => RunAll(context, request, scans, plans, report));
        var study = ReportOf(request, scans, new StudyResult([.. runs.Select(run => run.Candidate)], windows, request.Objective), runs[0].Outcome);
        StudyWriter.Write(request.Out, study);
        StudyText.Print(context, request, study);
        return ExitCode.Success;
    }

    private static IReadOnlyList<WalkForwardWindow> WindowsOf(StudyRequest request, int days, string scans)
    {
        var train = request.Train ?? Math.Max(1, days / 3);
        var test = request.Test ?? Math.Max(1, train / 2);
        if (days < (long)train + test)
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{scans}: expected at least {(long)train + test} days for --train {train} and --test {test}, found {days}; give smaller ones or more days"));
        return WalkForward.Split(days, train, test);
    }

    private static (StudyCandidate Candidate, BacktestOutcome Outcome)[] RunAll(
        CommandContext context, StudyRequest request, string scans, IReadOnlyList<StudyPlan> plans, ProgressReport report)
    {
        var algorithm = AlgorithmSource.Load(source: null, typeName: null, context.Cancellation);
        var runs = new (StudyCandidate, BacktestOutcome)[plans.Count];
        var (done, gate) = (0, new Lock());
        report(0, plans.Count, plans[0].Name);
        try
        {
            Parallel.For(0, plans.Count, new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = context.Cancellation }, at =>
            {
                var outcome = Run(context, request, scans, algorithm, plans[at]);
                runs[at] = (CandidateOf(plans[at], outcome), outcome);
                lock (gate)
                    report(++done, plans.Count, plans[at].Name);
            });
        }
        // What the first candidate to fail says is what the user should read.
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Capture(faults.InnerExceptions[0]).Throw();
        }
        return runs;
    }

    private static BacktestOutcome Run(CommandContext context, StudyRequest request, string scans, LoadedAlgorithm algorithm, StudyPlan plan) =>
        new BacktestEngine(context.Clock).Run(
            new BacktestOptions
            {
                CreateAlgorithm = algorithm.Create,
                AlgorithmName = algorithm.Name,
                ScanFolder = scans,
                Parameters = ParameterSet.Load(algorithm.ParameterFile, [.. request.Parameters, .. request.Study.Fixed, .. plan.Parameters]),
                Start = request.Start,
                End = request.End,
                ExactLots = request.ExactLots,
                AllowGaps = request.AllowGaps,
                Threads = 1,
            },
            progress: null, context.Cancellation);

    private static StudyCandidate CandidateOf(StudyPlan plan, BacktestOutcome outcome) => new(
        plan.Name, [.. plan.Parameters.Select(line => line.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]))],
        outcome.Result.Days!, outcome.Result.Trades!);

    private static StudyReport ReportOf(StudyRequest request, string scans, StudyResult result, BacktestOutcome first) => new()
    {
        Name = request.Study.Name,
        Question = request.Study.Question,
        Result = result,
        Reasons = request.Study.Reasons,
        Bootstrap = new BlockBootstrap((uint)request.Seed, request.Resamples, request.MeanBlock, request.Confidence / 100),
        Confidence = request.Confidence / 100,
        Facts = Facts(request, scans, first),
        Warnings = [.. Warnings(request, result), .. first.Warnings],
        OwnTables = request.Study.ShowsTurns ? [Turns(request, scans, result.Candidates[0])] : [],
    };

    private static ReportTable Turns(StudyRequest request, string scans, StudyCandidate first) => AdverseTurns.Of(
        first.Trades, ScanSource.Open(scans, new ScanSourceOptions { Start = request.Start, End = request.End, AllowGaps = request.AllowGaps }));

    private static IEnumerable<string> Warnings(StudyRequest request, StudyResult result)
    {
        if (request.Study.NeedsFactors && !request.Parameters.Any(line => BreakerFiles.Any(name => line.StartsWith(name, StringComparison.Ordinal))))
            yield return "No external factor was given (--funding, --dvol, --fng, --taker), so the boost stays as it is during a day and nothing is swept.";
        else if (request.Study.Reasons is { Count: > 0 } reasons && !result.Candidates.Any(candidate => candidate.Trades.Any(trade => reasons.Contains(trade.Reason))))
            yield return $"No candidate ended a trade by {string.Join(" or ", reasons)} on these data: the candidates are alike.";
    }

    private static readonly string[] BreakerFiles = ["acb_funding=", "acb_dvol=", "acb_fng=", "acb_taker="];

    private static KeyValuePair<string, string>[] Facts(StudyRequest request, string scans, BacktestOutcome first) =>
    [
        new("Data", scans), new("Data fingerprint", first.DataFingerprint), new("Days", first.Days.ToString("N0", CultureInfo.InvariantCulture)),
        new("Rows", first.Rows.ToString("N0", CultureInfo.InvariantCulture)),
        new("Set for all candidates", string.Join(", ", request.Study.Fixed.Concat(request.Parameters)) is { Length: > 0 } text ? text : "nothing: the champion"),
        new("Intervals", string.Create(CultureInfo.InvariantCulture, $"{request.Resamples:N0} resamples, mean block {request.MeanBlock}, seed {request.Seed}, {request.Confidence} %")),
    ];
}
