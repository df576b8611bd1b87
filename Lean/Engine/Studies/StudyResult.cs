namespace DolphinLean.Engine.Studies;

/// <summary>A study: candidates that ran over the same days, and what walking forward through them chose.</summary>
/// <remarks>
/// Each candidate runs once, over all days, so that whatever learns from earlier days (win rates, the circuit breaker's percentile) is as warm
/// in a window as it would be for somebody who had used the candidate all along. A run never looks ahead, so a window's figures do not
/// depend on days behind it.
/// </remarks>
public sealed class StudyResult
{
    /// <summary>Chooses on each window's training days the candidate with the greatest figure; of equal ones the first.</summary>
    /// <param name="candidates">What ran; the first is what the others are compared with.</param>
    /// <param name="windows">From <see cref="WalkForward.Split"/>.</param>
    /// <param name="objective">What is chosen by.</param>
    /// <exception cref="ArgumentException">There is no candidate, or two ran over different days.</exception>
    public StudyResult(IReadOnlyList<StudyCandidate> candidates, IReadOnlyList<WalkForwardWindow> windows, StudyObjective objective)
    {
        if (candidates.Count == 0)
            throw new ArgumentException("expected at least one candidate, found none", nameof(candidates));
        foreach (var candidate in candidates)
        {
            if (!candidate.Days.Select(day => day.Date).SequenceEqual(candidates[0].Days.Select(day => day.Date)))
                throw new ArgumentException($"expected the days of '{candidates[0].Name}' in '{candidate.Name}', found others", nameof(candidates));
        }
        Candidates = candidates;
        Objective = objective;
        Choices = [.. windows.Select(Choose)];
        OutOfSample = [.. Choices.SelectMany(choice => OfTest(choice.Chosen, choice.Window))];
        FirstOutOfSample = [.. windows.SelectMany(window => OfTest(0, window))];
    }

    /// <summary>What ran.</summary>
    public IReadOnlyList<StudyCandidate> Candidates { get; }

    /// <summary>What was chosen by.</summary>
    public StudyObjective Objective { get; }

    /// <summary>What each window chose.</summary>
    public IReadOnlyList<StudyChoice> Choices { get; }

    /// <summary>Daily returns of the chosen candidates on the days that they were not chosen on, in order.</summary>
    public IReadOnlyList<double> OutOfSample { get; }

    /// <summary>Daily returns of the first candidate on the same days.</summary>
    public IReadOnlyList<double> FirstOutOfSample { get; }

    /// <summary>A candidate's daily returns on a window's test days.</summary>
    public double[] OfTest(int candidate, WalkForwardWindow window) => Candidates[candidate].Returns[window.TestFirst..window.TestEnd];

    private StudyChoice Choose(WalkForwardWindow window)
    {
        var first = Figure(0, window);
        var (chosen, best) = (0, first);
        for (var candidate = 1; candidate < Candidates.Count; candidate++)
        {
            if (Figure(candidate, window) is var figure && (figure > best || (double.IsNaN(best) && !double.IsNaN(figure))))
                (chosen, best) = (candidate, figure);
        }
        return new StudyChoice(window, chosen, best, first);
    }

    private double Figure(int candidate, WalkForwardWindow window) =>
        StudyFigures.Of(Objective, Candidates[candidate].Returns.AsSpan(window.TrainFirst, window.TrainDays));
}
