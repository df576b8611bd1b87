using System.Reflection;
using System.Text;
using QuantConnect.Algorithm;

namespace DolphinLean.Lean.Api.Tests.Documentation;

/// <summary>The table of LEAN's members that are there and of those that are not, from the assembly itself.</summary>
internal static class ApiTable
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.FlattenHierarchy;

    /// <summary>Types that algorithms or plug-ins may look for and that are listed whether they are there or not.</summary>
    private static readonly string[] Expected =
    [
        "QuantConnect.Interfaces.IBrokerage", "QuantConnect.Interfaces.IDataQueueHandler", "QuantConnect.Interfaces.IHistoryProvider",
        "QuantConnect.Interfaces.IObjectStore", "QuantConnect.Algorithm.Framework.Selection.ScheduledUniverseSelectionModel",
        "QuantConnect.Algorithm.Framework.Risk.MaximumDrawdownPercentPerSecurity",
        "QuantConnect.Algorithm.Framework.Risk.MaximumDrawdownPercentPortfolio",
        "QuantConnect.Algorithm.Framework.Risk.MaximumUnrealizedProfitPercentPerSecurity",
        "QuantConnect.Algorithm.Framework.Risk.TrailingStopRiskManagementModel",
    ];

    /// <summary>The table as Markdown, a part for each namespace.</summary>
    public static string Markdown()
    {
        var types = typeof(QCAlgorithm).Assembly.GetExportedTypes().ToDictionary(NameOf, StringComparer.Ordinal);
        var text = new StringBuilder();
        var listed = LeanMembers.Read().Where(type => types.ContainsKey(type.Key) || Expected.Contains(type.Key));
        foreach (var space in listed.GroupBy(type => NamespaceOf(type.Key, types)).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append("### ").Append(space.Key).Append("\n\n| type | have | not yet |\n|---|---|---|\n");
            foreach (var (name, members) in space)
                AppendRow(text, name[(space.Key.Length + 1)..], members, types.GetValueOrDefault(name));
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, string name, string[] members, Type? type)
    {
        var ours = type == null ? [] : VisibleNames(type);
        var have = members.Where(ours.Contains).ToList();
        var missing = members.Where(member => !ours.Contains(member)).ToList();
        text.Append("| `").Append(name.Replace("`1", "<T>").Replace("`2", "<T1, T2>").Replace("`3", "<T1, T2, T3>")).Append("` | ");
        text.Append(type == null ? "–" : have.Count == 0 ? "the type" : string.Join(", ", have)).Append(" | ");
        text.Append(type == null ? "the type" : missing.Count == 0 ? "–" : string.Join(", ", missing)).Append(" |\n");
    }

    private static HashSet<string> VisibleNames(Type type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lineage = type.IsInterface ? type.GetInterfaces().Append(type) : [type];
        foreach (var member in lineage.SelectMany(ancestor => ancestor.GetMembers(Visible)).Where(IsVisible))
            names.Add(member is PropertyInfo property && property.GetIndexParameters().Length > 0 ? "this[]" : member.Name.Split('`')[0]);
        return names;
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo raised => IsVisible(raised.AddMethod!),
        _ => true,
    };

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string NamespaceOf(string name, Dictionary<string, Type> types) =>
        types.TryGetValue(name, out var type) ? type.Namespace! : name[..name.LastIndexOf('.')];
}
