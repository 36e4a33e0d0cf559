namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>The names of the database and of the files that belong to it.</summary>
/// <param name="path">The database.</param>
/// <param name="copies">The folder of its copies; null for the one it's in.</param>
internal sealed class DatabaseFiles(string path, string? copies = null)
{
    /// <summary>The database.</summary>
    public string Data { get; } = Path.GetFullPath(path);

    /// <summary>What LiteDB has written and not yet folded into the database; it gives it this name.</summary>
    public string Log => Path.Combine(Folder, Path.GetFileNameWithoutExtension(Data) + "-log" + Path.GetExtension(Data));

    /// <summary>Held by the one process that has the database open.</summary>
    public string Lock => Data + ".lock";

    /// <summary>The folder they're all in.</summary>
    public string Folder => Path.GetDirectoryName(Data)!;

    /// <summary>Its copies.</summary>
    public Copies Copies => new(Data, Path.GetFullPath(copies ?? Folder));

    /// <summary>Whether the log holds anything.</summary>
    public bool HasLog => new FileInfo(Log) is { Exists: true, Length: > 0 };

    /// <summary>A database in the making, which gets its real name only when it's complete; an earlier one is deleted.</summary>
    public DatabaseFiles InTheMaking()
    {
        var files = new DatabaseFiles(Data + ".new");
        files.Delete();
        return files;
    }

    /// <summary>Deletes the database and its log if they exist.</summary>
    public void Delete()
    {
        // Deleting a file in a folder that doesn't exist is an error.
        if (!Directory.Exists(Folder))
            return;
        File.Delete(Data);
        File.Delete(Log);
    }
}
