using LiteDB;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// A group with its whole series as a document, which also says when the group's next post is due, whether it wants a syllabus, events or
/// threads, and whether it follows a README. For a suspended or archived group it says none of that.
/// </summary>
internal static class GroupRow
{
    /// <summary>Means "none is due": later than any moment.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The group as a document.</summary>
    public static BsonDocument Write(Group group, Instant? nextMoment)
    {
        var row = new BsonDocument
        {
            ["_id"] = Fields.Of(group.Id.Value),
            ["Server"] = Fields.Of(group.Server.Value),
            ["Settings"] = SettingsField.Write(group.Settings),
            ["Seminars"] = Fields.Of(group.Seminars, SeminarField.Write),
            ["Breaks"] = Fields.Of(group.Breaks, BreakField.Write),
            ["NextSeminarId"] = group.NextSeminarId,
            ["NextBreakId"] = group.NextBreakId,
            ["Revision"] = group.Revision,
            ["Season"] = group.Season,
            ["FirstSeminarId"] = group.FirstSeminarId,
            ["NextMoment"] = Fields.Of(nextMoment) ?? Never,
        };
        row.Set("SuspendedAt", Fields.Of(group.SuspendedAt));
        row.Set("ArchivedAt", Fields.Of(group.ArchivedAt));
        row.Set("Name", TextField.Of(group.Name));
        row.Set("OwesWelcome", group.OwesWelcome ? true : null);
        if (group.IsActive)
        {
            row.Set("SyllabusChannel", Fields.Of(group.Settings.SyllabusChannel?.Value));
            row.Set("FollowsReadme", group.Settings.Readme is null ? null : true);
            row.Set("WantsPlaces", group.Settings.Events || group.Settings.ThreadLead is not null ? true : null);
        }

        return row;
    }

    /// <summary>The group in a document.</summary>
    public static Group Read(BsonDocument row) => new()
    {
        Id = new GroupId(row.Id("_id")!.Value),
        Server = Server(row),
        SuspendedAt = row.Moment("SuspendedAt"),
        ArchivedAt = row.Moment("ArchivedAt"),
        Name = row.OptionalText("Name"),
        Settings = EveryoneRole.Without(Server(row), SettingsField.Read(row["Settings"].AsDocument)),
        Seminars = [.. row["Seminars"].AsArray.Select(seminar => SeminarField.Read(seminar.AsDocument))],
        Breaks = [.. row.List("Breaks").Select(pause => BreakField.Read(pause.AsDocument))],
        NextSeminarId = row["NextSeminarId"].AsInt32,
        NextBreakId = row["NextBreakId"] is { IsInt32: true } next ? next.AsInt32 : 1,
        Revision = row["Revision"] is { IsInt32: true } revision ? revision.AsInt32 : 0,
        Season = row["Season"] is { IsInt32: true } season ? season.AsInt32 : 1,
        FirstSeminarId = row["FirstSeminarId"] is { IsInt32: true } first ? first.AsInt32 : 1,
        OwesWelcome = row.YesOrNo("OwesWelcome", otherwise: false),
    };

    /// <summary>Of a group in a document, only whose it is and whether it's suspended.</summary>
    public static (GroupId Id, ServerId Server, bool IsSuspended) Membership(BsonDocument row) =>
        (new GroupId(row.Id("_id")!.Value), Server(row), row.Moment("SuspendedAt") is not null);

    /// <summary>The server of the group in a document.</summary>
    // Rows of earlier versions are of first groups, which have their server's id.
    public static ServerId Server(BsonDocument row) => new((row.Id("Server") ?? row.Id("_id"))!.Value);

    /// <summary>When the next reminder of the group in a document is due.</summary>
    public static Instant? NextMoment(BsonDocument row) => row["NextMoment"].AsInt64 == Never ? null : row.Moment("NextMoment");
}
