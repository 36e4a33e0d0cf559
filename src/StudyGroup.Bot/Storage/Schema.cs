using System.Collections.Immutable;
using LiteDB;

namespace StudyGroup.Bot.Storage;

/// <summary>The collections, their indexes, and the version of it all.</summary>
internal static class Schema
{
    /// <summary>A document a group, with its whole series.</summary>
    public const string Groups = "groups";

    /// <summary>A document a discussion point.</summary>
    public const string Points = "points";

    /// <summary>A document a post.</summary>
    public const string Posts = "posts";

    /// <summary>A document a recorded change.</summary>
    public const string Changes = "changes";

    /// <summary>A document a draft.</summary>
    public const string Drafts = "drafts";

    /// <summary>A document for each member's answer about a seminar.</summary>
    public const string Attendance = "attendance";

    /// <summary>A document a group whose syllabus stands in a channel, or did.</summary>
    public const string Syllabuses = "syllabuses";

    /// <summary>A document a group that follows a README, or did.</summary>
    public const string Syncs = "syncs";

    /// <summary>Whatever belongs to a group besides the group itself, by collection, with the field that names the group. All of it goes when the group does.</summary>
    public static readonly ImmutableArray<(string Collection, string Field)> OfGroup =
    [
        (Points, "Group"),
        (Posts, "Group"),
        (Changes, "Group"),
        (Drafts, "Group"),
        (Attendance, "Group"),
        (Syllabuses, "_id"),
        (Syncs, "_id"),
    ];

    /// <summary>What is known of the file itself: its schema version, and the counters.</summary>
    public const string Meta = "meta";

    /// <summary>The fields that are indexed, by collection; an index is called as its field. A file that is there gets a new one with a migration.</summary>
    public static readonly ImmutableArray<(string Collection, string Field)> Indexes =
    [
        (Groups, "NextMoment"),
        (Groups, "SyllabusChannel"),
        (Groups, "FollowsReadme"),
        (Points, "InSeminar"),
        (Points, "InGroup"),
        (Points, "ByAuthor"),
        (Posts, "Group"),
        (Posts, "UnsettledSince"),
        (Posts, "Stands"),
        (Changes, "Group"),
        (Changes, "At"),
        (Drafts, "At"),
        (Drafts, "ByMember"),
        (Attendance, "InSeminar"),
    ];

    /// <summary>
    /// How a file is brought from a version to the next: the first goes from 1 to 2. Each runs in one transaction, in which new indexes are made, too.
    /// They are never changed once a release has them; a new one is added at the end. Whatever they write gets its checksum.
    /// </summary>
    public static readonly ImmutableArray<Action<LiteDatabase>> Migrations = [KeptTrueMigration.Run, ChecksumMigration.Run];

    /// <summary>The first version whose rows and pages carry checksums.</summary>
    public const int FirstWithChecksums = 3;

    private static readonly BsonValue VersionId = "schema";

    /// <summary>The version of a file, or null where it has none and so is not ours.</summary>
    public static int? VersionOf(LiteDatabase database) =>
        database.GetCollection(Meta).FindById(VersionId)?["Version"] is { IsInt32: true } version ? version.AsInt32 : null;

    /// <summary>Writes down the version of a file.</summary>
    public static void SetVersion(LiteDatabase database, int version) =>
        database.GetCollection(Meta).Upsert(new BsonDocument { ["_id"] = VersionId, ["Version"] = version });

    /// <summary>Makes the indexes that are not there.</summary>
    public static void EnsureIndexes(LiteDatabase database)
    {
        foreach (var (collection, field) in Indexes)
            database.GetCollection(collection).EnsureIndex(field, $"$.{field}");
    }
}
