using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>Which README is followed, within the settings.</summary>
internal static class ReadmeField
{
    /// <summary>The README as a document.</summary>
    public static BsonDocument Write(FollowedReadme readme)
    {
        var row = new BsonDocument
        {
            ["Url"] = TextField.Of(readme.Url.AbsoluteUri),
            ["Every"] = Fields.Of(readme.Every),
            ["Channel"] = Fields.Of(readme.Channel.Value),
            ["AppliesItself"] = readme.AppliesItself,
        };
        row.Set("Series", TextField.Of(readme.Series));
        return row;
    }

    /// <summary>The README in a document.</summary>
    public static FollowedReadme Read(BsonDocument row) => new(
        new Uri(row.Text("Url")), Fields.Length(row["Every"]), new ChannelId(row.Id("Channel")!.Value), row["AppliesItself"].AsBoolean)
    {
        Series = row.OptionalText("Series"),
    };
}
