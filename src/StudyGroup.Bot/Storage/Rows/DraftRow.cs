using System.Collections.Immutable;
using System.Globalization;
using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// A draft as a document. If a member began it, it has a key that ends in its id, so that an index gives a member's in order.
/// </summary>
internal static class DraftRow
{
    /// <summary>The draft as a document.</summary>
    public static BsonDocument Write(Draft draft)
    {
        var row = new BsonDocument
        {
            ["_id"] = draft.Id.Value,
            ["Group"] = Fields.Of(draft.Group.Value),
            ["At"] = Fields.Of(draft.At),
            ["Kind"] = draft.Kind,
            ["Inputs"] = Fields.Of(draft.Inputs.Values, OptionField.Write),
        };
        row.Set("By", Fields.Of(draft.By?.Value));
        if (draft.By is { } member)
            row["ByMember"] = MemberKey(draft.Group, member) + draft.Id.Value.ToString("D19", CultureInfo.InvariantCulture);
        return row;
    }

    /// <summary>How the key of every draft that a member began in a group begins.</summary>
    public static string MemberKey(GroupId group, MemberId member) => $"{group}.{member}.";

    /// <summary>The draft in a document.</summary>
    public static Draft Read(BsonDocument row) => new()
    {
        Id = new DraftId(row["_id"].AsInt64),
        Group = new GroupId(row.Id("Group")!.Value),
        By = row.Id("By") is { } by ? new MemberId(by) : null,
        At = row.Moment("At")!.Value,
        Kind = row["Kind"].AsString,
        Inputs = new Options(
            row["Inputs"].AsArray.Select(input => OptionField.Read(row["Kind"].AsString, input.AsDocument)).ToImmutableDictionary()),
    };
}
