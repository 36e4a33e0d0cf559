using System.Text.Json;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Saving;

/// <summary>The file in which a local Discord is kept, beside the bot's own.</summary>
/// <param name="folder">The playground's folder.</param>
internal sealed class WorldFile(string folder)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _path = Path.Combine(folder, "discord.json");

    /// <summary>What was written last; null where nothing was.</summary>
    /// <exception cref="PlaygroundException">The file is there and cannot be used.</exception>
    public SavedWorld? Read()
    {
        if (!File.Exists(_path))
            return null;
        try
        {
            using var stream = File.OpenRead(_path);
            if (JsonSerializer.Deserialize<SavedWorld>(stream, Options) is { Format: SavedWorld.CurrentFormat } saved)
                return saved;
        }
        catch (JsonException problem)
        {
            throw new PlaygroundException($"The playground's file {_path} is broken ({problem.Message}). Start with --start-over to begin anew.");
        }

        throw new PlaygroundException($"The playground's file {_path} was written by another version. Start with --start-over to begin anew.");
    }

    /// <summary>Writes a world, all of it or nothing.</summary>
    public void Write(SavedWorld world)
    {
        Directory.CreateDirectory(folder);
        var next = _path + ".next";
        using (var stream = File.Create(next))
        {
            JsonSerializer.Serialize(stream, world, Options);
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, _path, overwrite: true);
    }
}
