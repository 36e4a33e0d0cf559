namespace StudyGroup.Bot.Storage.Files;

/// <summary>The names of the database and of the files beside it.</summary>
internal sealed class DatabaseFiles(string path)
{
    /// <summary>The database.</summary>
    public string Data { get; } = Path.GetFullPath(path);

    /// <summary>What LiteDB has written and not yet folded into the database; it gives it this name.</summary>
    public string Log => Path.Combine(Folder, Path.GetFileNameWithoutExtension(Data) + "-log" + Path.GetExtension(Data));

    /// <summary>Held by the one process that has the database open.</summary>
    public string Lock => Data + ".lock";

    /// <summary>A database or copy in the making; it takes its real name only when it is whole.</summary>
    public string Unfinished => Data + ".new";

    /// <summary>The folder in which all of them are.</summary>
    public string Folder => Path.GetDirectoryName(Data)!;

    /// <summary>Whether the log holds anything.</summary>
    public bool HasLog => new FileInfo(Log) is { Exists: true, Length: > 0 };

    /// <summary>The copy that is made before the database is brought from a schema version to the next.</summary>
    public string CopyOf(int version) => $"{Data}.v{version}.bak";
}
