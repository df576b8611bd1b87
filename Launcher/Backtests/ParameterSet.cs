using System.Text.Json;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>The algorithm's parameters: <c>config.json</c> first, the command line on top. The algorithm checks names and ranges.</summary>
internal static class ParameterSet
{
    /// <summary>The parameter file that is shipped next to the program.</summary>
    public static string DefaultFile => Path.Combine(AppContext.BaseDirectory, "config.json");

    /// <summary>Reads a file's <c>parameters</c> and lays the overrides over them.</summary>
    /// <param name="file">A LEAN project configuration, a JSON object with a flat object <c>parameters</c>; null when there is none.</param>
    /// <param name="overrides">Lines <c>name=value</c>; of a name given twice, the last counts.</param>
    /// <exception cref="InputException">The file or an override is malformed.</exception>
    public static IReadOnlyDictionary<string, string> Load(string? file, IEnumerable<string> overrides)
    {
        var parameters = file == null ? new SortedList<string, string>(StringComparer.Ordinal) : Read(file);
        foreach (var line in overrides)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || line[..equals].Trim().Length == 0)
                throw new InputException($"--param '{line}' is not of the form name=value, for example --param max_leverage=3");
            parameters[line[..equals].Trim()] = line[(equals + 1)..].Trim();
        }
        return parameters;
    }

    private static SortedList<string, string> Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Object)
            {
                throw new InputException($"{file}: expected a JSON object with an object \"parameters\"");
            }
            var values = new SortedList<string, string>(StringComparer.Ordinal);
            foreach (var parameter in parameters.EnumerateObject())
                values[parameter.Name] = Text(file, parameter);
            return values;
        }
        catch (JsonException fault)
        {
            throw new InputException($"{file}: not valid JSON: {fault.Message}", fault);
        }
    }

    private static string Text(string file, JsonProperty parameter) => parameter.Value.ValueKind switch
    {
        JsonValueKind.String => parameter.Value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => parameter.Value.GetRawText(),
        var kind => throw new InputException($"{file}: parameter \"{parameter.Name}\" is {kind}; expected a text, a number or true/false"),
    };
}
