using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>Maps risk multipliers to postures, and changes the posture only when enough of them in a row ask for it (seed 001 §11.5, §11.6).</summary>
/// <remarks>It moves to what the last of them asks for. The table is in docs/posture.md.</remarks>
public sealed class PostureMachine
{
    private readonly SurvivalParameters _parameters;
    private int _lower;
    private int _higher;

    /// <summary>A machine in the posture that its first risk multiplier asks for.</summary>
    public PostureMachine(SurvivalParameters parameters, double first)
    {
        _parameters = parameters;
        Current = Of(first);
    }

    /// <summary>The posture.</summary>
    public Posture Current { get; private set; }

    /// <summary>Evaluations in a row that asked for less.</summary>
    public int Lower => _lower;

    /// <summary>Evaluations in a row that asked for more.</summary>
    public int Higher => _higher;

    /// <summary>Goes on from where another machine was.</summary>
    public void Resume(Posture posture, int lower, int higher) => (Current, _lower, _higher) = (posture, lower, higher);

    /// <summary>The posture that a risk multiplier asks for.</summary>
    public Posture Of(double riskMultiplier) =>
        riskMultiplier >= _parameters.ApexFrom ? Posture.Apex
        : riskMultiplier >= _parameters.StalkerFrom ? Posture.Stalker
        : riskMultiplier >= _parameters.TurtleFrom ? Posture.Turtle
        : Posture.Hibernate;

    /// <summary>Takes in an evaluation.</summary>
    /// <param name="riskMultiplier">Its risk multiplier.</param>
    /// <param name="hasFailed">Whether Cat1 is 0, which waits for nothing.</param>
    /// <returns>The posture after it.</returns>
    public Posture Take(double riskMultiplier, bool hasFailed)
    {
        var asked = hasFailed ? Posture.Hibernate : Of(riskMultiplier);
        _lower = asked > Current ? _lower + 1 : 0;
        _higher = asked < Current ? _higher + 1 : 0;
        if (hasFailed || _lower >= _parameters.DownEvaluations || _higher >= _parameters.UpEvaluations)
            (Current, _lower, _higher) = (asked, 0, 0);
        return Current;
    }
}
