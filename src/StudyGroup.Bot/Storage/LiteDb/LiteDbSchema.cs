using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.LiteDb.Migrations;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>The schema's version in a LiteDB file, and how an older file becomes one of the newest.</summary>
internal static class LiteDbSchema
{
    /// <summary>
    /// Each brings a file from one version to the next; the first goes from 1 to 2. It runs in one transaction, which also makes new
    /// indexes. Migrations never change once they're released: write a new one in the folder Migrations and add it at the end. Whatever
    /// they write gets its checksum.
    /// </summary>
    public static readonly ImmutableArray<Action<LiteDatabase>> Migrations =
    [
        PostContentMigration.Run, ChecksumMigration.Run, WebPageMigration.Run, PlacesMigration.Run, SeasonsMigration.Run,
        ServerMigration.Run, NextBookMigration.Run,
    ];

    /// <summary>The first version whose rows and pages carry checksums.</summary>
    public const int FirstWithChecksums = 3;

    private static readonly BsonValue VersionId = "schema";

    /// <summary>Makes a file with nothing in it but the version.</summary>
    public static EngineFile Create(DatabaseFiles files, int version, Action<IOException> onFailure)
    {
        var file = EngineFile.ForWriting(files, version >= FirstWithChecksums, onFailure);
        file.Database.UtcDate = true;
        file.Database.CheckpointSize = 0; // Only the writer makes checkpoints.
        EnsureIndexes(file.Database);
        SetVersion(file.Database, version);
        file.Database.Checkpoint();
        return file;
    }

    /// <summary>The version of a file; null if it has none, and so isn't ours.</summary>
    public static int? VersionOf(LiteDatabase database) =>
        database.GetCollection(Schema.Meta).FindById(VersionId)?["Version"] is { IsInt32: true } version ? version.AsInt32 : null;

    /// <summary>Sets the version of a file.</summary>
    public static void SetVersion(LiteDatabase database, int version) =>
        database.GetCollection(Schema.Meta).Upsert(new BsonDocument { ["_id"] = VersionId, ["Version"] = version });

    /// <summary>Makes the indexes that don't exist yet.</summary>
    public static void EnsureIndexes(LiteDatabase database)
    {
        foreach (var (collection, field, _) in Schema.Indexes)
            database.GetCollection(collection).EnsureIndex(field, $"$.{field}");
    }
}
