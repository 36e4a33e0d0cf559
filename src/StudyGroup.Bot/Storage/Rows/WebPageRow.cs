using System.Security.Cryptography;
using System.Text;
using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// A group's page on the web as a document. It's found by a hash of its token: how long comparing hashes takes tells nobody anything about
/// the token.
/// </summary>
internal static class WebPageRow
{
    /// <summary>The page as a document.</summary>
    public static BsonDocument Write(WebPage page)
    {
        var row = new BsonDocument { ["_id"] = Fields.Of(page.Group.Value), ["ShowsNames"] = page.ShowsNames };
        row.Set("Token", TextField.Of(page.Token));
        row.Set("TokenHash", page.Token is { } token ? Hash(token) : null);
        return row;
    }

    /// <summary>The page in a document.</summary>
    public static WebPage Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("_id")!.Value),
        Token = row.OptionalText("Token"),
        ShowsNames = row["ShowsNames"].AsBoolean,
    };

    /// <summary>What a token is found by.</summary>
    public static BsonValue Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
