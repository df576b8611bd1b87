using System.Globalization;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Studies;

/// <summary>A candidate before its run.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="Parameters">What it sets, <c>name=value</c>.</param>
internal sealed record StudyPlan(string Name, IReadOnlyList<string> Parameters)
{
    /// <summary>The candidates of a study: the one that is compared with, then all combinations of the axes' values.</summary>
    /// <param name="study">The study.</param>
    /// <param name="values">Other values for axes, <c>name=value,value</c>.</param>
    /// <param name="fixedParameters">What the user sets for all of them, <c>name=value</c>.</param>
    /// <exception cref="InputException">A value is no number, of no axis, or set for all.</exception>
    public static IReadOnlyList<StudyPlan> Of(StudyDefinition study, IReadOnlyList<string> values, IReadOnlyList<string> fixedParameters)
    {
        Refuse(study, fixedParameters);
        var axes = values.Aggregate(study.Axes, (now, line) => Replace(study, now, line));
        IEnumerable<string[]> combinations = [[]];
        foreach (var axis in axes)
            combinations = combinations.SelectMany(_ => axis.Values, (chosen, value) => (string[])[.. chosen, value]).ToList();
        var plans = combinations.Where(chosen => !study.RisesAlongAxes || Number(chosen[0]) < Number(chosen[1]))
            .Select(chosen => new StudyPlan(
                string.Join(", ", axes.Zip(chosen, (axis, value) => $"{axis.Label} {value}")),
                [.. study.Switches, .. axes.Zip(chosen, (axis, value) => $"{axis.Parameter}={value}")]))
            .Where(plan => plan.Name != study.FirstName).ToList();
        return [new StudyPlan(study.FirstName, study.First), .. plans];
    }

    private static IReadOnlyList<StudyAxis> Replace(StudyDefinition study, IReadOnlyList<StudyAxis> axes, string line)
    {
        var (name, given) = line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (line[..at].Trim(), line[(at + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : (line, []);
        if (axes.All(axis => axis.Parameter != name))
            throw new InputException($"--values {line}: study {study.Name} sweeps {string.Join(" and ", axes.Select(axis => axis.Parameter))}; expected for example --values {axes[0].Parameter}={string.Join(',', axes[0].Values.Take(2))}");
        if (given.Length == 0)
            throw new InputException($"--values {line}: expected at least one value, for example --values {name}=0.02");
        foreach (var value in given)
            Number(value);
        return [.. axes.Select(axis => axis.Parameter == name ? axis with { Values = given } : axis)];
    }

    private static void Refuse(StudyDefinition study, IReadOnlyList<string> fixedParameters)
    {
        var own = study.First.Concat(study.Switches).Concat(study.Fixed).Select(NameOf).Concat(study.Axes.Select(axis => axis.Parameter)).ToHashSet();
        if (fixedParameters.FirstOrDefault(line => own.Contains(NameOf(line)) && !study.Fixed.Contains(line)) is { } given)
            throw new InputException($"study {study.Name} sets {NameOf(given)} itself; leave --param {given} away, or change what is swept with --values");
    }

    private static string NameOf(string line) => line[..Math.Max(0, line.IndexOf('=', StringComparison.Ordinal))].Trim();

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value : throw new InputException($"--values: expected numbers with commas between, found '{text}'");
}
