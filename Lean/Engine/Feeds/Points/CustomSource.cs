using System.IO.Compression;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace DolphinLean.Engine.Feeds.Points;

/// <summary>One file of custom data, read with the type's own reader: by line, or by stream where the type has such a reader.</summary>
internal sealed class CustomSource(
    SubscriptionDataConfig config, BaseData type, SubscriptionDataSource source, DateTime date, Action<string> warn)
{
    private readonly bool _readsStreams = HasStreamReader(config.Type);

    /// <summary>The points in the order of the file; none where there is no file.</summary>
    public IEnumerable<BaseData> Read()
    {
        if (source.TransportMedium != SubscriptionTransportMedium.LocalFile)
        {
            warn($"{config.Symbol.Value}: its data lies at {source.Source}, which a backtest does not fetch; save it as a file and name that in GetSource.");
            yield break;
        }
        using var text = Open();
        if (text == null)
            yield break;
        for (var line = 1; !text.EndOfStream; line++)
        {
            if (Next(text, line) is not { } point || point.EndTime == default)
                continue;
            if (point is BaseDataCollection collection)
            {
                foreach (var member in collection.Data)
                    yield return member;
                continue;
            }
            yield return point;
        }
    }

    private BaseData? Next(StreamReader text, int line)
    {
        var content = _readsStreams ? null : text.ReadLine();
        try
        {
            return _readsStreams ? type.Reader(config, text, date, isLiveMode: false) : type.Reader(config, content!, date, isLiveMode: false);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException
            or InvalidCastException or KeyNotFoundException or NullReferenceException)
        {
            warn($"{source.Source} line {line}: {config.Type.Name}.Reader cannot take '{content}': {error.Message} The line is left out.");
            return null;
        }
    }

    private StreamReader? Open()
    {
        var (path, entry) = (source.Source, "");
        var mark = path.LastIndexOf('#');
        if (mark > 0)
            (path, entry) = (path[..mark], path[(mark + 1)..]);
        if (!File.Exists(path))
        {
            warn($"{config.Symbol.Value}: there is no file {path} of custom data; the day is left out.");
            return null;
        }
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            Stream file = File.OpenRead(path);
            return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        }
        using var zip = ZipFile.OpenRead(path);
        if ((entry.Length > 0 ? zip.GetEntry(entry) : zip.Entries.FirstOrDefault()) is not { } found)
        {
            warn($"{path}: there is no entry '{entry}' of custom data in it; the day is left out.");
            return null;
        }
        var content = new MemoryStream();
        using (var packed = found.Open())
            packed.CopyTo(content);
        content.Position = 0;
        return new StreamReader(content);
    }

    private static bool HasStreamReader(Type type) =>
        type.GetMethod(nameof(BaseData.Reader), [typeof(SubscriptionDataConfig), typeof(StreamReader), typeof(DateTime), typeof(bool)])!
            .DeclaringType != typeof(BaseData);
}
