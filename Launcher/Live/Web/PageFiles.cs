using System.Reflection;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>The files of the page, part of the assembly. The charts' library is among them in a build with <c>-p:Charts=true</c>.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";
    private const string ChartsName = "lightweight-charts.js";

    private static readonly Dictionary<string, byte[]> Files = Load();

    /// <summary>Whether this build has the charts' library; without it the page draws SVG.</summary>
    public static bool HasCharts => Files[ChartsName].Length > 0;

    /// <summary>A file by name, and its MIME type; null for none.</summary>
    public static (byte[] Content, string Type)? Find(string name) =>
        Files.TryGetValue(name, out var content) ? (content, TypeOf(name)) : null;

    private static Dictionary<string, byte[]> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(name[Prefix.Length..], content);
        }
        // The page asks for it in any build, and looks whether something came.
        files.TryAdd(ChartsName, []);
        return files;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };
}
