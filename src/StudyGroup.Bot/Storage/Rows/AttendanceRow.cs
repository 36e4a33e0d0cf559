using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A member's answer about coming to a seminar as a document; each member has one for each seminar.</summary>
internal static class AttendanceRow
{
    /// <summary>The answer as a document.</summary>
    public static BsonDocument Write(Attendance answer)
    {
        var row = new BsonDocument
        {
            ["_id"] = Id(answer.Group, answer.Seminar, answer.Member),
            ["InSeminar"] = SeminarKey(answer.Group, answer.Seminar),
            ["Group"] = Fields.Of(answer.Group.Value),
            ["Seminar"] = answer.Seminar.Value,
            ["Member"] = Fields.Of(answer.Member.Value),
            ["Start"] = Fields.Of(answer.Start),
            ["IsComing"] = answer.IsComing,
            ["At"] = Fields.Of(answer.At),
        };
        row.Set("ByEvent", answer.ByEvent ? true : null);
        return row;
    }

    /// <summary>The answer in a document.</summary>
    public static Attendance Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("Group")!.Value),
        Seminar = new SeminarId(row["Seminar"].AsInt32),
        Member = new MemberId(row.Id("Member")!.Value),
        Start = row.Moment("Start")!.Value,
        IsComing = row["IsComing"].AsBoolean,
        At = row.Moment("At")!.Value,
        ByEvent = row.YesOrNo("ByEvent", otherwise: false),
    };

    /// <summary>The id of a member's answer.</summary>
    public static string Id(GroupId group, SeminarId seminar, MemberId member) => $"{group}.{seminar}.{member}";

    /// <summary>What all answers about a seminar have in common.</summary>
    public static string SeminarKey(GroupId group, SeminarId seminar) => $"{group}.{seminar}";
}
