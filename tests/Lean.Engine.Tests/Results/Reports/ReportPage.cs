using System.Xml;
using System.Xml.Linq;

namespace DolphinLean.Lean.Engine.Tests.Results.Reports;

/// <summary>Reads a report with a strict parser. The page is written so that it is XML too; the parser then finds every unclosed tag.</summary>
internal static class ReportPage
{
    public static XElement Read(string path) => Parse(File.ReadAllText(path));

    public static XElement Parse(string html)
    {
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)];
        using var reader = XmlReader.Create(new StringReader(body.Replace("<details class=\"notice\" open>", "<details>")));
        return XElement.Load(reader);
    }
}
