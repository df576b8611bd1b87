using System.Globalization;
using QuantConnect.Parameters;

namespace QuantConnect.Algorithm;

// Parameters: text by name, set by the engine before Initialize.
public partial class QCAlgorithm
{
    private readonly HashSet<string> _readParameters = [];
    private Dictionary<string, string> _parameters = [];

    /// <summary>The value of a parameter, or the default when there is none.</summary>
    public string? GetParameter(string name, string? defaultValue = null) => Find(name) ?? defaultValue;

    /// <inheritdoc cref="GetParameter(string, string)" />
    /// <exception cref="ArgumentException">The value is no integer.</exception>
    public int GetParameter(string name, int defaultValue) => Find(name) is not { } text
        ? defaultValue
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ParameterValue.Unreadable(name, text, nameof(Int32));

    /// <inheritdoc cref="GetParameter(string, string)" />
    /// <exception cref="ArgumentException">The value is no number.</exception>
    public double GetParameter(string name, double defaultValue) => Find(name) is not { } text
        ? defaultValue
        : double.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ParameterValue.Unreadable(name, text, nameof(Double));

    /// <inheritdoc cref="GetParameter(string, string)" />
    /// <exception cref="ArgumentException">The value is no number.</exception>
    public decimal GetParameter(string name, decimal defaultValue) => Find(name) is not { } text
        ? defaultValue
        : decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ParameterValue.Unreadable(name, text, nameof(Decimal));

    /// <summary>All parameters; whoever asks for them all is taken to check them all.</summary>
    public ReadOnlyExtendedDictionary<string, string> GetParameters()
    {
        _readParameters.UnionWith(_parameters.Keys);
        return new(_parameters);
    }

    /// <summary>Sets the parameters and the members marked with <see cref="ParameterAttribute"/>; between binding and Initialize.</summary>
    /// <exception cref="ArgumentException">A marked member's value is not of its type.</exception>
    public void SetParameters(Dictionary<string, string> parameters)
    {
        RequireUnlocked("parameters");
        _parameters = new Dictionary<string, string>(parameters);
        _readParameters.Clear();
        ParameterAttribute.ApplyAttributes(_parameters, this);
        _readParameters.UnionWith(ParameterAttribute.MarkedMembers(GetType()).Select(marked => marked.Name));
    }

    /// <summary>The parameters that nothing has asked for so far, sorted. After Initialize these are names the algorithm does not know.</summary>
    internal IReadOnlyList<string> UnreadParameters() =>
        [.. _parameters.Keys.Where(name => !_readParameters.Contains(name)).Order(StringComparer.Ordinal)];

    private string? Find(string name)
    {
        _readParameters.Add(name);
        return _parameters.GetValueOrDefault(name);
    }
}
