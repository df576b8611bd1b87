using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>Turns sensor readings into a risk multiplier and a posture, evaluation by evaluation (seed 001 §11). Not thread-safe.</summary>
public sealed class SurvivalStack
{
    private readonly SurvivalParameters _parameters;
    private readonly SensorFormulas _formulas;
    private readonly BoundedRecovery _recovery;
    private PostureMachine? _machine;

    /// <summary>A stack before its first evaluation.</summary>
    public SurvivalStack(SurvivalParameters parameters)
    {
        _parameters = parameters;
        _formulas = new SensorFormulas(parameters);
        _recovery = new BoundedRecovery(parameters);
    }

    /// <summary>The last evaluation; a default one before the first.</summary>
    public SurvivalReading Last { get; private set; }

    /// <summary>Evaluations in a row that asked for less, and for more.</summary>
    public (int Lower, int Higher) Counts => (_machine?.Lower ?? 0, _machine?.Higher ?? 0);

    /// <summary>Goes on from another stack's last evaluation, so that a restart neither forgives nor forgets.</summary>
    public void Resume(in SurvivalReading last, int lower, int higher)
    {
        Last = last;
        _machine = new PostureMachine(_parameters, last.RiskMultiplier);
        _machine.Resume(last.Posture, lower, higher);
    }

    /// <summary>Evaluates. The first starts at its target.</summary>
    /// <param name="readings">What the sensors read.</param>
    /// <param name="minutes">Time since the evaluation before.</param>
    public SurvivalReading Evaluate(in SensorReadings readings, double minutes)
    {
        var categories = _formulas.Of(readings);
        var target = _formulas.Target(categories);
        var multiplier = _machine is null ? target : _recovery.Next(Last.RiskMultiplier, target, minutes);
        _machine ??= new PostureMachine(_parameters, multiplier);
        Last = new SurvivalReading(categories, target, multiplier, _machine.Take(multiplier, categories.Invariant == 0));
        return Last;
    }
}
