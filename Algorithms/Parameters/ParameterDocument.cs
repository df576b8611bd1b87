using System.Text;

namespace DolphinLean.Algorithms.Parameters;

/// <summary>Writes parameter definitions as a Markdown page.</summary>
public static class ParameterDocument
{
    /// <summary>The page: title, introduction, one table.</summary>
    public static string Write(string title, string introduction, IEnumerable<ParameterDefinition> definitions)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(title).Append("\n\n").Append(introduction).Append("\n\n");
        page.Append("| name | default | accepts | source | meaning |\n|---|---|---|---|---|\n");
        foreach (var definition in definitions)
        {
            page.Append("| `").Append(definition.Name).Append("` | ").Append(definition.Default).Append(" | ").Append(definition.Accepts)
                .Append(" | ").Append(definition.Source).Append(" | ").Append(definition.Meaning).Append(" |\n");
        }
        return page.ToString();
    }
}
