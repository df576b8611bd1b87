using System.Text.Json;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>The workspace of the LEAN CLI: the folder of the nearest <c>lean.json</c> upward, which names the data folder.</summary>
internal static class LeanWorkspace
{
    private const string FileName = "lean.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The workspace's data folder, or null when there is no workspace or its data folder does not exist.</summary>
    /// <param name="start">Folder from which to look upward.</param>
    /// <exception cref="InputException">The workspace's file is not valid JSON.</exception>
    public static string? FindDataFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder != null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, FileName);
            if (File.Exists(file))
                return Named(file) is { } named && Path.Combine(folder.FullName, named) is var path && Directory.Exists(path) ? path : null;
        }
        return null;
    }

    private static string? Named(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("data-folder", out var folder)
                && folder.ValueKind == JsonValueKind.String ? folder.GetString() : null;
        }
        catch (JsonException fault)
        {
            throw new InputException($"{file}: not valid JSON: {fault.Message}", fault);
        }
    }
}
