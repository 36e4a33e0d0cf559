using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A member's visit as a document.</summary>
internal static class VisitRow
{
    /// <summary>The visit as a document.</summary>
    public static BsonDocument Write(Visit visit)
    {
        var row = new BsonDocument
        {
            ["_id"] = Id(visit.Group, visit.Member),
            ["Group"] = Fields.Of(visit.Group.Value),
            ["Member"] = Fields.Of(visit.Member.Value),
            ["At"] = Fields.Of(visit.At),
        };
        row.Set("Before", Fields.Of(visit.Before));
        return row;
    }

    /// <summary>The visit in a document.</summary>
    public static Visit Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("Group")!.Value),
        Member = new MemberId(row.Id("Member")!.Value),
        At = row.Moment("At")!.Value,
        Before = row.Moment("Before"),
    };

    /// <summary>The id of a member's visit in a group.</summary>
    public static string Id(GroupId group, MemberId member) => $"{group}.{member}";
}
