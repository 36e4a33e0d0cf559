using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StudyGroup.Web;

/// <summary>What the answers to requests have in common.</summary>
internal static class Requests
{
    /// <summary>The methods of requests that only read. The server sends no body in answer to HEAD.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A tag for a content.</summary>
    /// <param name="isWeak">Whether the same content isn't always sent with the same bytes.</param>
    public static EntityTagHeaderValue TagOf(string content, bool isWeak) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32]}\"", isWeak);

    /// <summary>Sets the tag of an answer; if the client has that content already, answers that it's still good.</summary>
    public static bool IsNotModified(this HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.GetTypedHeaders().ETag = tag;
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
