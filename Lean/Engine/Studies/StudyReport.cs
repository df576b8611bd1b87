using DolphinLean.Engine.Results.Reports;
using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Engine.Studies;

/// <summary>A study with everything that its tables say.</summary>
public sealed record StudyReport
{
    /// <summary>Name of the study, as the command line has it.</summary>
    public required string Name { get; init; }

    /// <summary>The question, in a sentence.</summary>
    public required string Question { get; init; }

    /// <summary>What ran and what was chosen.</summary>
    public required StudyResult Result { get; init; }

    /// <summary>Codes of the exits that the study sweeps.</summary>
    public required IReadOnlyCollection<string> Reasons { get; init; }

    /// <summary>Makes the intervals.</summary>
    public required BlockBootstrap Bootstrap { get; init; }

    /// <summary>Share of the resampled figures that an interval holds.</summary>
    public required double Confidence { get; init; }

    /// <summary>What was run on what, name and text.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; }

    /// <summary>What a reader must know before the figures, one sentence each.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Tables of this study alone.</summary>
    public required IReadOnlyList<ReportTable> OwnTables { get; init; }

    /// <summary>The candidates' figures over all days.</summary>
    public IReadOnlyList<CandidateFigures> Figures => _figures ??=
        [.. Result.Candidates.Select(candidate => CandidateFigures.Of(candidate, Result.Candidates[0], Reasons, Bootstrap))];

    /// <summary>All tables, the most sober first.</summary>
    public IReadOnlyList<ReportTable> Tables => [StudyTables.OutOfSample(this), StudyTables.Windows(this), StudyTables.Candidates(this), .. OwnTables];

    private IReadOnlyList<CandidateFigures>? _figures;
}
