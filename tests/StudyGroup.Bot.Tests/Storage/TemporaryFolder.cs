using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>A folder of a test's own, with a database in it, gone when the test is over.</summary>
internal sealed class TemporaryFolder : TestDatabase
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("study-group-").FullName;

    public string DatabasePath => Path.Combine(Folder, "study.db");

    public string LogPath => Path.Combine(Folder, "study-log.db");

    public override StudyDatabase Open(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null) =>
        StudyDatabase.Open(DatabasePath, nextMoment ?? ((_, _) => null));

    /// <summary>Changes a database behind the bot's back, but so that all checksums fit.</summary>
    public void Edit(Action<LiteDatabase> change, bool hasChecksums = true)
    {
        using var file = EngineFile.ForWriting(new DatabaseFiles(DatabasePath), hasChecksums, _ => { });
        change(file.Database);
        file.Database.Checkpoint();
    }

    /// <summary>Looks into a database that nobody has open.</summary>
    public T Look<T>(Func<LiteDatabase, T> query)
    {
        using var file = EngineFile.ForReading(new DatabaseFiles(DatabasePath), hasChecksums: true);
        return query(file.Database);
    }

    /// <summary>Every file except the lock, with its content.</summary>
    public Dictionary<string, string> Contents() => Directory.EnumerateFiles(Folder)
        .ToDictionary(
            path => Path.GetFileName(path),
            path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));

    public override void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        base.Dispose();
    }
}
