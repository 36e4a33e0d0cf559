using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Bot.Storage.Migrations;

namespace StudyGroup.Bot.Storage;

/// <summary>The collections, their indexes and the schema's version.</summary>
internal static class Schema
{
    /// <summary>One document per group, with its whole series.</summary>
    public const string Groups = "groups";

    /// <summary>One document per discussion point.</summary>
    public const string Points = "points";

    /// <summary>One document per post.</summary>
    public const string Posts = "posts";

    /// <summary>One document per recorded change.</summary>
    public const string Changes = "changes";

    /// <summary>One document per draft.</summary>
    public const string Drafts = "drafts";

    /// <summary>One document per member and seminar: whether they're coming.</summary>
    public const string Attendance = "attendance";

    /// <summary>One document per group that has, or had, a syllabus in a channel.</summary>
    public const string Syllabuses = "syllabuses";

    /// <summary>One document per group that follows, or followed, a README.</summary>
    public const string Syncs = "syncs";

    /// <summary>One document per group that has, or had, a page on the web.</summary>
    public const string WebPages = "webpages";

    /// <summary>One document per group that has, or had, events or threads.</summary>
    public const string Places = "places";

    /// <summary>One document per member and group: when they were last here.</summary>
    public const string Visits = "visits";

    /// <summary>
    /// The collections that hold data of a group besides the group itself, each with the field that has the group's id. All of it is
    /// deleted with the group.
    /// </summary>
    public static readonly ImmutableArray<(string Collection, string Field)> OfGroup =
    [
        (Points, "Group"),
        (Posts, "Group"),
        (Changes, "Group"),
        (Drafts, "Group"),
        (Attendance, "Group"),
        (Syllabuses, "_id"),
        (Syncs, "_id"),
        (WebPages, "_id"),
        (Places, "_id"),
        (Visits, "Group"),
    ];

    /// <summary>Data about the file itself: its schema version and the counters.</summary>
    public const string Meta = "meta";

    /// <summary>The indexed fields by collection. An index has its field's name. Existing files get a new index with a migration.</summary>
    public static readonly ImmutableArray<(string Collection, string Field)> Indexes =
    [
        (Groups, "NextMoment"),
        (Groups, "SyllabusChannel"),
        (Groups, "FollowsReadme"),
        (Groups, "WantsPlaces"),
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
        (WebPages, "TokenHash"),
    ];

    /// <summary>
    /// Each brings a file from one version to the next; the first goes from 1 to 2. It runs in one transaction, which also makes new
    /// indexes. Migrations never change once they're released: write a new one in the folder Migrations and add it at the end. Whatever
    /// they write gets its checksum.
    /// </summary>
    public static readonly ImmutableArray<Action<LiteDatabase>> Migrations =
        [PostContentMigration.Run, ChecksumMigration.Run, WebPageMigration.Run, PlacesMigration.Run];

    /// <summary>The first version whose rows and pages carry checksums.</summary>
    public const int FirstWithChecksums = 3;

    private static readonly BsonValue VersionId = "schema";

    /// <summary>The version of a file; null if it has none, and so isn't ours.</summary>
    public static int? VersionOf(LiteDatabase database) =>
        database.GetCollection(Meta).FindById(VersionId)?["Version"] is { IsInt32: true } version ? version.AsInt32 : null;

    /// <summary>Sets the version of a file.</summary>
    public static void SetVersion(LiteDatabase database, int version) =>
        database.GetCollection(Meta).Upsert(new BsonDocument { ["_id"] = VersionId, ["Version"] = version });

    /// <summary>Makes the indexes that don't exist yet.</summary>
    public static void EnsureIndexes(LiteDatabase database)
    {
        foreach (var (collection, field) in Indexes)
            database.GetCollection(collection).EnsureIndex(field, $"$.{field}");
    }
}
