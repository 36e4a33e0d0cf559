using System.Text.Json;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Saving;

/// <summary>The file that keeps a local Discord, next to the bot's own.</summary>
internal sealed class WorldFile(string folder)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _path = Path.Combine(folder, "discord.json");

    /// <summary>What was written last; null if there is nothing.</summary>
    /// <exception cref="PlaygroundException">The file exists but can't be used.</exception>
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
            throw new PlaygroundException(
                $"The playground's file {_path} is damaged ({problem.Message}). Use --start-over to begin again.");
        }

        throw new PlaygroundException($"The playground's file {_path} was written by another version. Use --start-over to begin again.");
    }

    /// <summary>Writes a world atomically.</summary>
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
