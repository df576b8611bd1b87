using System.Globalization;
using System.Text;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>Writes metrics in Prometheus' text format, version 0.0.4.</summary>
internal sealed class MetricsText
{
    private readonly StringBuilder _text = new();

    /// <summary>One value that goes up and down.</summary>
    public void Gauge(string name, string help, decimal value) => Head(name, "gauge", help).Sample(name, [], value);

    /// <summary>One value that only grows; its name ends in <c>_total</c>.</summary>
    public void Counter(string name, string help, decimal value) => Head(name, "counter", help).Sample(name, [], value);

    /// <summary>Begins a metric whose samples have labels.</summary>
    public MetricsText Head(string name, string type, string help)
    {
        _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        return this;
    }

    /// <summary>A sample of the metric begun.</summary>
    public void Sample(string name, ReadOnlySpan<(string Label, string Value)> labels, decimal value)
    {
        _text.Append(name);
        for (var i = 0; i < labels.Length; i++)
            _text.Append(i == 0 ? '{' : ',').Append(labels[i].Label).Append("=\"").Append(Escape(labels[i].Value)).Append('"');
        _text.Append(labels.Length > 0 ? "} " : " ").Append(CultureInfo.InvariantCulture, $"{value:G29}").Append('\n');
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}
