using LiteDB;
using NodaTime;
using StudyGroup.Core.Groups;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A group with its whole series as a document, which also says when its next reminder is due.</summary>
internal static class GroupRow
{
    /// <summary>What stands for "none is due": later than all.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The group as a document.</summary>
    public static BsonDocument Write(Group group, Instant? nextMoment) => new()
    {
        ["_id"] = Fields.Of(group.Id.Value),
        ["Settings"] = SettingsField.Write(group.Settings),
        ["Seminars"] = Fields.Of(group.Seminars, SeminarField.Write),
        ["Removed"] = Fields.Of(group.Removed, WriteRemoved),
        ["NextSeminarId"] = group.NextSeminarId,
        ["NextMoment"] = Fields.Of(nextMoment) ?? Never,
    };

    /// <summary>The group that a document is.</summary>
    public static Group Read(BsonDocument row) => new()
    {
        Id = new GroupId(row.Id("_id")!.Value),
        Settings = SettingsField.Read(row["Settings"].AsDocument),
        Seminars = [.. row["Seminars"].AsArray.Select(seminar => SeminarField.Read(seminar.AsDocument))],
        Removed = [.. row["Removed"].AsArray.Select(removed => ReadRemoved(removed.AsDocument))],
        NextSeminarId = row["NextSeminarId"].AsInt32,
    };

    /// <summary>When the next reminder of the group in a document is due.</summary>
    public static Instant? NextMoment(BsonDocument row) => row["NextMoment"].AsInt64 == Never ? null : row.Moment("NextMoment");

    private static BsonDocument WriteRemoved(RemovedSeminar removed) => new()
    {
        ["Seminar"] = SeminarField.Write(removed.Seminar),
        ["At"] = Fields.Of(removed.At),
    };

    private static RemovedSeminar ReadRemoved(BsonDocument row) =>
        new(SeminarField.Read(row["Seminar"].AsDocument), row.Moment("At")!.Value);
}
