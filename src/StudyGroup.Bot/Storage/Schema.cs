using System.Collections.Immutable;

namespace StudyGroup.Bot.Storage;

/// <summary>What the values of an indexed field are.</summary>
internal enum FieldKind
{
    /// <summary>A 64-bit whole number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>The collections and their indexes, whichever engine keeps them.</summary>
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

    /// <summary>One document per finished season of a group, with its whole series.</summary>
    public const string Seasons = "seasons";

    /// <summary>One document per book that a member suggested to read next.</summary>
    public const string NextBooks = "nextbooks";

    /// <summary>One document per vote on the next book.</summary>
    public const string BookVotes = "bookvotes";

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
        (Seasons, "Group"),
        (NextBooks, "Group"),
        (BookVotes, "Group"),
    ];

    /// <summary>Data about the file itself: its schema version and the counters.</summary>
    public const string Meta = "meta";

    /// <summary>
    /// The indexed fields by collection. An index has its field's name. An existing database gets a new one with a migration.
    /// </summary>
    public static readonly ImmutableArray<(string Collection, string Field, FieldKind Kind)> Indexes =
    [
        (Groups, "Server", FieldKind.Number),
        (Groups, "NextMoment", FieldKind.Number),
        (Groups, "SyllabusChannel", FieldKind.Number),
        (Groups, "FollowsReadme", FieldKind.YesNo),
        (Groups, "WantsPlaces", FieldKind.YesNo),
        (Points, "InSeminar", FieldKind.Text),
        (Points, "InGroup", FieldKind.Text),
        (Points, "ByAuthor", FieldKind.Text),
        (Posts, "Group", FieldKind.Number),
        (Posts, "UnsettledSince", FieldKind.Number),
        (Posts, "Stands", FieldKind.Number),
        (Changes, "Group", FieldKind.Number),
        (Changes, "At", FieldKind.Number),
        (Drafts, "At", FieldKind.Number),
        (Drafts, "ByMember", FieldKind.Text),
        (Attendance, "InSeminar", FieldKind.Text),
        (WebPages, "TokenHash", FieldKind.Text),
        (Seasons, "Group", FieldKind.Number),
        (NextBooks, "Group", FieldKind.Number),
        (BookVotes, "Group", FieldKind.Number),
        (BookVotes, "ClosesAt", FieldKind.Number),
    ];

    /// <summary>The collections that give ids of their own.</summary>
    public static readonly ImmutableArray<string> WithIds = [Points, Changes, Drafts, NextBooks, BookVotes];

    /// <summary>The collections of records: everything but <see cref="Meta"/>.</summary>
    public static readonly ImmutableArray<string> Records = [Groups, .. OfGroup.Select(part => part.Collection)];
}
